import type { ErrorCode } from '../../../shared/api/errors.ts';
import type { errorParts as englishParts } from '../en/errors.ts';
import type { Translated } from '../translated.ts';

export const errors = {
  METHOD_UNKNOWN: '当前版本的 Rooted 不支持此操作，未作任何更改。请重新载入页面。',
  PARAMS_INVALID: '输入的内容不符合要求（{{what}}），未作任何更改。',
  RESULT_INVALID: 'Rooted 返回了不应有的结果。已保存的工作不受影响，请重试。',
  CANCELLED: '已取消。此前完成的部分已保留。',
  CORE_STOPPED: 'Rooted 已停止处理。此前保存的内容都是安全的，请重新启动 Rooted。',
  UNEXPECTED: '出现了未预料的问题（{{what}}）。已保存的工作不受影响，请重试。',
  PROJECT_NONE_OPEN: '没有打开的项目，请先打开一个。',
  PROJECT_LOCKED: '{{file}} 已在另一窗口或程序中打开。请先在那里关闭，再重试。',
  PROJECT_NOT_ROOTED: '{{file}} 不是 Rooted 项目，文件未被改动。',
  PROJECT_EMPTY_FILE: '{{file}} 是空文件，未被改动。请从它的备份还原。',
  PROJECT_DAMAGED: '{{file}} 已损坏，未被改动。请从它的备份还原。',
  PROJECT_NEWER: '{{file}} 由更新版本的 Rooted 创建，未被改动。请更新 Rooted 后再打开。',
  PROJECT_READ_ONLY: '{{file}} 不可写入。请复制到自己的文件夹后打开副本。',
  PROJECT_EXISTS: '已有名为 {{file}} 的项目，请换一个名称。',
  PROJECT_MISSING: '{{file}} 已不在原处，请查看是否被移动或改名。',
  MIGRATION_FAILED: '{{file}} 未能升级到当前版本。文件保持原样，并已留有备份。',
  BACKUP_FAILED:
    '未能为 {{file}} 留下备份（{{what}}）。项目保持原样。请检查磁盘空间以及 Rooted 文件夹的权限。',
  BACKUP_DAMAGED: '{{file}} 的这份备份已损坏，未被使用。项目保持原样，请选择另一份。',
  DISK_FULL: '磁盘已满。已有内容没有丢失，但最后一步没有保存。请腾出空间后重做这一步。',
  DISK_FAILED: '磁盘未能写入更改。此前保存的内容都是安全的，请检查磁盘后重试。',
  TEXT_DAMAGED: '{{file}} 的文本与校验值不符。编码仍可查看，请核对这份资料。',
  TOKEN_UNKNOWN: '该文件已不在等待列表中，请重新选择。',
  FILE_EMPTY: '{{file}} 是空文件，已略过。',
  FILE_TYPE_UNKNOWN:
    'Rooted 不能读取 {{file}} 这类文件。请使用文本、Markdown、Word（.docx）、OpenDocument、RTF、网页、PDF、EPUB、字幕、语音识别 JSON 或表格文件。',
  FILE_DAMAGED: '{{file}} 已损坏，已略过。请用原程序打开并重新保存。',
  FILE_ENCRYPTED: '{{file}} 设有密码。请去掉密码后再导入。',
  FILE_TOO_LARGE: '{{file}} 过大。请拆分后分别导入。',
  FILE_IS_OLD_WORD: '{{file}} 是旧版 Word 格式（.doc）。请另存为 .docx 后再导入。',
  FILE_NOT_TEXT: '{{file}} 中没有可读的文字，已略过。',
  FILE_UNREADABLE: '无法读取 {{file}}。请确认文件仍在原处并且可以打开。',
  JSON_UNKNOWN:
    '{{file}} 中没有 Rooted 认识的转写结果。可读取 Whisper、Amazon、Google、Azure、AssemblyAI、Deepgram、讯飞和阿里云的 JSON，以及带 start、end 和 text 的列表。',
  PDF_SCANNED: '{{file}} 只有页面图像，没有文字。请先用文字识别（OCR）处理，再导入结果。',
  ORIGINAL_LEFT_OUT: '导入这份资料时没有保留原文件，文本完好。',
  PATTERN_INVALID: '{{file}} 的话轮格式无法使用，格式中要有 {speaker} 和一个标记。',
  TABLE_WITHOUT_TEXT: '{{file}} 没有文本列，请选择哪一列是回答。',
  ENCODING_UNKNOWN: '无法确定 {{file}} 的字符编码，请在预览中选择。',
  FONT_MISSING:
    '本机没有能打印{{what}}的字体。没有写出文件，项目保持原样。请安装含有这些字符的字体，或改为导出 SVG。',
  NOT_FOUND: '该对象已不存在，可能已被移除或撤销。',
  NAME_TAKEN: '名称“{{name}}”已被使用，请换一个。',
  CODE_CYCLE: '编码不能放到它自己之下，未作移动。',
  CODE_IN_USE: '该编码仍在使用，未被移除。',
  SPAN_OUTSIDE_TEXT: '所选片段超出文本范围，未作编码。请重新选择。',
  SPAN_EMPTY: '没有选中文字，请先选择一段。',
  TEXT_CHANGED: '文本在此期间已在别处改动。没有保存，您输入的内容仍保留。',
  QUOTE_NOT_FOUND: '资料中没有找到这些文字，未作编码。',
  QUOTE_AMBIGUOUS: '这些文字出现不止一次，请给出更长的引文。',
  LINK_TO_ITSELF: '关系需要两个不同的编码，未建立关系。',
  NOTHING_TO_UNDO: '没有可撤销的步骤。',
  NOTHING_TO_REDO: '没有可重做的步骤。',
  REFERENCED: '其他内容仍引用此项，未被移除。',
  WRITE_OUTSIDE_UNIT: 'Rooted 拒绝了一次不安全的更改，未作任何更改。',
} satisfies Record<ErrorCode, string>;

export const errorParts: Translated<typeof englishParts> = {
  thisFile: '该文件',
  thisName: '此名称',
  noDetail: '没有更多说明',
};
