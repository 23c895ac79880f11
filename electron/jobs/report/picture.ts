import { ImageRun, Paragraph } from 'docx';
import type { Caption } from './captions.ts';
import { PICTURE_ROOM } from './page-layout.ts';
import type { ReportFigure } from './report-data.ts';
import { xmlText } from './xml-text.ts';

/** The picture as vector, with the bitmap for programs that do not draw SVG, no larger than the page has room for. */
export function picture(figure: ReportFigure, caption: Caption): Paragraph {
  const scale = Math.min(1, PICTURE_ROOM.width / figure.width, PICTURE_ROOM.height / figure.height);
  const transformation = {
    width: Math.round(figure.width * scale),
    height: Math.round(figure.height * scale),
  };
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(figure.svg),
    transformation,
    fallback: { type: 'png', data: figure.png },
    altText: {
      name: caption.label,
      title: xmlText(caption.title),
      description: xmlText(figure.description),
    },
  });
  return new Paragraph({ style: 'Figure', children: [image] });
}
