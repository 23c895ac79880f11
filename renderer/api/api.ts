import { ApiClient } from './client.ts';

/** The one client of the interface; `connect.ts` gives it its channel. */
export const api = new ApiClient();
