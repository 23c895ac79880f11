/** Words of the model screen. */
export const model = {
  empty: '',
};
