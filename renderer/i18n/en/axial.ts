/** Words of the axial screen. */
export const axial = {
  empty: '',
};
