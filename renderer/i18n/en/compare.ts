/** Words of the compare screen. */
export const compare = {
  empty: '',
};
