/** The states of an organisation, domain.md §2. */
export const TENANT_STATES = ["draft", "active", "suspended", "closing", "closed"] as const;
export type TenantState = (typeof TENANT_STATES)[number];

interface Move {
  readonly from: readonly TenantState[];
  readonly to: TenantState;
  /** Who may: the applicant by the link of the mail, an administrator of the organisation, or who runs the product. */
  readonly by: "applicant" | "admin" | "operator";
}

/** Every way from one state to another. There is no way back from closed. */
export const TENANT_MOVES = {
  confirm: { from: ["draft"], to: "active", by: "applicant" },
  lapse: { from: ["draft"], to: "closed", by: "operator" },
  suspend: { from: ["active"], to: "suspended", by: "operator" },
  askToClose: { from: ["active"], to: "closing", by: "admin" },
  reopen: { from: ["suspended", "closing"], to: "active", by: "operator" },
  close: { from: ["closing"], to: "closed", by: "operator" },
} as const satisfies Record<string, Move>;

export type TenantMove = keyof typeof TENANT_MOVES;

/** True when an organisation in this state may be moved so. */
export function canMove(move: TenantMove, state: TenantState): boolean {
  return (TENANT_MOVES[move].from as readonly TenantState[]).includes(state);
}
