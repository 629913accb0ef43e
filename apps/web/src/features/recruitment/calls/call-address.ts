/** Where the staff's pages of recruitment are, below the tenant's first page. */
export const callsAddress = (home: string): string => `${home}/manage/recruitment`;

/** The staff's page of a call, or one of the pages under it. */
export const callAddress = (home: string, call: string, ...parts: readonly string[]): string =>
  [callsAddress(home), call, ...parts].join("/");
