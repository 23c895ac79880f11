/** Words of the selective screen. */
export const selective = {
  empty: '',
};
