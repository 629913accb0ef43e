import { fieldProblems } from "../../../kernel/index.ts";
import { answersSchema, type Content } from "../../forms/answers-schema.ts";
import type { FormField, FormView } from "../../forms/schema.ts";
import type { ImportRow } from "./model.ts";

type Problem = ImportRow["problems"][number];
type Cells = Readonly<Record<string, string>>;

/** What the words of a file mean in one call. */
export interface RowPlace {
  readonly form: FormView;
  /** Ids by name in any language, small letters. */
  readonly areas: ReadonlyMap<string, string>;
  readonly panels: ReadonlyMap<string, string>;
}

const YES = ["1", "x", "yes", "true", "kyllä", "k", "ja", "j"];
const WORDS: Readonly<Record<string, string>> = {
  nainen: "woman", kvinna: "woman", mies: "man", man: "man", muu: "other", annan: "other",
  suomi: "fi", finska: "fi", ruotsi: "sv", svenska: "sv",
  asiakas: "client", klient: "client", omainen: "relative", läheinen: "relative", anhörig: "relative",
  molemmat: "both", båda: "both",
};

/** A row as an application: its content, or what is wrong with it by row and column. */
export type ReadRow = { readonly content: Content; readonly arrived: Date | undefined } | {
  readonly problems: readonly Problem[],
};

/** Reads one row by the call's own form: the same rules hold as for somebody who fills it in. */
export function readRow(row: number, cells: Cells, place: RowPlace): ReadRow {
  const problems: Problem[] = [];
  const told = contentOf(cells, place, (column, key, values = {}) => problems.push({ row, column, key, values }));
  const arrived = cells.arrived === undefined || cells.arrived === "" ? undefined : dateOf(cells.arrived);
  if (cells.arrived && !arrived) problems.push({
    row, column: "arrived", key: "recruitment:import.problem.date", values: {},
  });
  const parsed = answersSchema(place.form).safeParse(told);
  if (!parsed.success) {
    for (const { path, key, values = {} } of fieldProblems(parsed.error)) {
      const column = columnOfPath(path);
      if (!problems.some((one) => one.column === column)) problems.push({ row, column, key, values: { ...values } });
    }
  }
  return problems.length > 0 || !parsed.success ? { problems } : { content: parsed.data, arrived };
}

type Report = (column: string, key: string, values?: Record<string, string>) => void;

function contentOf(cells: Cells, { form, areas, panels }: RowPlace, report: Report): Record<string, unknown> {
  const text = (column: string) => (cells[column] === undefined || cells[column] === "" ? undefined : cells[column]);
  const word = (column: string) =>
    WORDS[text(column)?.toLocaleLowerCase("fi") ?? ""] ?? text(column)?.toLocaleLowerCase("fi");
  const yes = (column: string) => YES.includes(text(column)?.toLocaleLowerCase("fi") ?? "");
  const lookUp = (column: string, name: string, known: ReadonlyMap<string, string>) => {
    const found = known.get(name.trim().toLocaleLowerCase("fi"));
    if (found === undefined) report(column, `recruitment:import.problem.${column}Unknown`, { name });
    return found;
  };
  const area = text("area");
  const address = [text("street"), text("postalCode"), text("city")];
  const answers = form.fields.filter(({ plugin, id }) => plugin !== undefined && text(id) !== undefined)
    .map((field) => [field.id, answerOf(field, text(field.id)!, yes(field.id))]);
  return {
    name: text("name"), email: text("email"), phone: text("phone"), birthYear: text("birthYear")
      && Number(text("birthYear")),
    ...(address.some((part) => part !== undefined) && {
      address: { street: text("street"), postalCode: text("postalCode"), city: text("city") },
    }),
    areaId: area === undefined ? undefined : lookUp("area", area, areas), gender: word("gender"),
    language: word("language") ?? form.languages[0],
    speaks: word("speaks"), role: word("role"),
    seat: text("seat"), panelIds: panelsIn(text("panels"), form, (name) => lookUp("panels", name, panels)),
    experience: (text("experience") ?? "").split(/[|,]/).map((one) => one.trim()).filter((one) => one !== ""),
    motivation: text("motivation"), supportNeeds: text("supportNeeds"), accessibilityNeeds: text("accessibilityNeeds"),
    reserveConsent: yes("reserveConsent"), specialConsent: yes("specialConsent"), isStaff: yes("isStaff"),
    inInfluencingBody: yes("inInfluencingBody"),
    answers: Object.fromEntries(answers),
  };
}

/** Several panels stand in one cell with "|" between them. A file that names none applies to all that the call is for. */
function panelsIn(cell: string | undefined, form: FormView, find: (name: string) => string | undefined): string[] {
  if (cell === undefined) return form.panels.map(({ panelId }) => panelId);
  return cell.split("|").map(find).filter((id) => id !== undefined);
}

function answerOf({ kind }: FormField, text: string, yes: boolean): unknown {
  if (kind === "yes-no" || kind === "consent") return yes;
  if (kind === "choices") return text.split("|").map((one) => one.trim());
  return kind === "year" ? Number(text) : text;
}

/** `address.street` stands in the column street, an answer in the column of its field, an id in that of its name. */
function columnOfPath(path: string): string {
  const [first, second] = path.split(".");
  if (first === "address" || first === "answers") return second ?? "street";
  return ({ areaId: "area", panelIds: "panels" } as Record<string, string>)[first ?? ""] ?? first ?? "";
}

/** 2026-03-31, 31.3.2026, each with or without a time. */
function dateOf(text: string): Date | undefined {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text.trim());
  const iso = finnish ? `${finnish[3]}-${finnish[2]!.padStart(2, "0")}-${finnish[1]!.padStart(2, "0")}T09:00:00Z`
    : text.trim();
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
