import type { ErrorFrame } from '../../shared/api/errors.ts';
import type { FileRef } from '../../shared/api/primitives.ts';
import { ApiError } from './api-error.ts';

type UploadAnswer = { token: string } | ErrorFrame | null;

/** Hands a file to the core and gives the token it is known by there. `onProgress` gets a share from 0 to 1. */
export function upload(
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    // XMLHttpRequest, because fetch reports no upload progress.
    request.open('POST', `/upload?name=${encodeURIComponent(file.name)}`);
    request.responseType = 'json';
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      const answer = request.response as UploadAnswer;
      if (answer !== null && 'token' in answer) resolve(answer.token);
      else reject(uploadError(answer, file));
    };
    request.onerror = () => reject(uploadError(null, file));
    request.onabort = () => reject(new ApiError('CANCELLED', 'upload cancelled'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function uploadError(frame: ErrorFrame | null, file: File): ApiError {
  const code = frame?.code ?? 'FILE_UNREADABLE';
  return new ApiError(code, frame?.message ?? 'upload failed', { fileName: file.name, ...frame?.details });
}

/** The bytes of a finished file. Fails with FILE_UNREADABLE. */
export async function fileBytes(file: FileRef): Promise<Blob> {
  const answer = await fetch(`/download/${file.token}`);
  if (!answer.ok) throw new ApiError('FILE_UNREADABLE', answer.statusText, { fileName: file.fileName });
  return answer.blob();
}

/** Offers a finished file to the user; the shell decides where it is kept. */
export function download(file: FileRef): void {
  const anchor = document.createElement('a');
  anchor.href = `/download/${file.token}`;
  anchor.download = file.fileName;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
