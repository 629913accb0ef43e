interface Place {
  readonly tenant: string;
  /** What holds the file: a training, or an item of an agenda. */
  readonly of: "trainings" | "agendas";
  readonly panel: string;
  readonly holder: string;
  readonly material: string;
}

/** Where a file is opened: the address itself opens nothing, the reader's session does. */
export const fileAddress = ({ tenant, of, panel, holder, material }: Place): string =>
  `/api/files/${tenant}/${of}/${panel}/${holder}/${material}`;

/** The organisation's logo. A new one has a new address, so that no browser shows the old one. */
export const logoAddress = (tenant: string, logo: string): string => `/api/files/${tenant}/logo?v=${logo}`;
