/** Words of the open screen. */
export const open = {
  empty: '',
};
