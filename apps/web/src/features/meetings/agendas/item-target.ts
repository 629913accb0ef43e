/** An item of the agenda, as commands about it name it. */
export interface ItemTarget {
  readonly tenant: string;
  readonly panel: string;
  readonly item: string;
}
