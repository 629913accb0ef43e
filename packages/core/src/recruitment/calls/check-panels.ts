import type { Source } from "./source.ts";
import { failField, type TenantCtx } from "../../kernel/index.ts";
import { PanelModel, TermModel, type Panel, type Term } from "../../panels/index.ts";
import type { CallReader } from "./policy.ts";
import { seatTypesOf } from "./seat-types.ts";

interface Wanted {
  readonly panelId: string;
  readonly termId: string;
  readonly seats: number;
  readonly seatTypes: readonly string[];
}

/** The panels and terms of a call's parts, by their ids: two queries. */
export async function panelsOf(
  source: Source, parts: readonly Pick<Wanted, "panelId" | "termId">[],
): Promise<{ panels: ReadonlyMap<string, Panel>; terms: ReadonlyMap<string, Term> }> {
  const panels = await source.of(PanelModel).find({ id: { $in: parts.map(({ panelId }) => panelId) } });
  const terms = await source.of(TermModel).find({ id: { $in: parts.map(({ termId }) => termId) } });
  return {
    panels: new Map(panels.map((panel) => [panel.id, panel])), terms: new Map(terms.map((term) => [term.id, term])),
  };
}

/**
 * Checks the parts of a call: the reader runs each panel, the term is the panel's and not over, the seats fit its rules and
 * are free. A term that has not begun yet is welcome: the next call is made before the term ends (E12). The seats of an
 * open call stand still, and whoever has taken a seat meanwhile does not keep its texts from being corrected.
 *
 * @param stored the call as it is, when it is changed
 * @throws Failure INVALID that names the field
 */
export async function checkPanels(
  ctx: Pick<TenantCtx, "db">, reader: CallReader, parts: readonly Wanted[],
  stored?: { readonly state: string },
): Promise<Awaited<ReturnType<typeof panelsOf>>> {
  const found = await panelsOf(ctx.db, parts);
  parts.forEach((part, index) => {
    const at = (field: string) => `panels.${index}.${field}`;
    const panel = found.panels.get(part.panelId);
    const term = found.terms.get(part.termId);
    if (!panel || !reader.runs.includes(panel.id)) failField(at("panelId"), "recruitment:field.panelUnknown");
    if (
      parts.findIndex(({ panelId }) => panelId === part.panelId) < index
    ) failField(at("panelId"), "recruitment:field.panelTwice");
    if (panel.state === "ended") failField(at("panelId"), "recruitment:field.panelEnded");
    if (!term || term.panelId !== panel.id) failField(at("termId"), "recruitment:field.termUnknown");
    if (term.state !== "planned" && term.state !== "active") failField(at("termId"), "recruitment:field.termOver");
    checkSeats(term, part, at);
    if (stored?.state !== "open") checkFree(term, part, at);
  });
  return found;
}

function checkSeats(term: Term, { seats, seatTypes }: Wanted, at: (field: string) => string): void {
  const unknown = seatTypes.find((wanted) => !term.rules.seatTypes.some(({ id }) => id === wanted));
  if (unknown !== undefined) failField(at("seatTypes"), "recruitment:field.seatTypeUnknown");
  const room = seatTypesOf(term.rules, seatTypes).reduce((sum, { max }) => sum + max, 0);
  const most = Math.min(room, term.rules.size.max);
  if (seats > most) failField(at("seats"), "recruitment:field.tooManySeats", { most });
}

/** Seats that somebody sits in, or that are offered to somebody, are not to be filled again. */
function checkFree(term: Term, { seats, seatTypes }: Wanted, at: (field: string) => string): void {
  const types = seatTypesOf(term.rules, seatTypes);
  const held = (seat: string) => term.taken.find((one) => one.seat === seat)?.count ?? 0;
  const most = Math.min(types.reduce((sum, { max }) => sum + max, 0), term.rules.size.max);
  const inTypes = types.reduce((sum, { id, max }) => sum + Math.max(0, max - held(id)), 0);
  const inTerm = term.rules.size.max - term.taken.reduce((sum, { count }) => sum + count, 0);
  const free = Math.max(0, Math.min(inTypes, inTerm));
  if (free === 0) failField(at("seats"), "recruitment:field.seatsAllTaken", { most });
  if (seats > free) failField(at("seats"), "recruitment:field.seatsTaken", { most, taken: most - free, free });
}
