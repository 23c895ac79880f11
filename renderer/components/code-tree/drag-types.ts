/** A code on its way by drag and drop; its data is the code's id. */
export const CODE_DRAG_TYPE = 'application/x-rooted-code';

/** The passage selected in a source on its way by drag and drop. */
export const SELECTION_DRAG_TYPE = 'application/x-rooted-selection';
