/** Words of the report screen. */
export const report = {
  empty: '',
};
