import { Button, Select } from "@raati/ui";
import { oneValue } from "../../../server/one-value.ts";
import type { TenantPage } from "../../../server/tenant-page.ts";
import type { ShownDimension } from "./quota-state.ts";

const SHOWN = ["all", "chosen", "reserve", "rest"] as const;

/** Which applicants the list of a selection shows: it stands in the address. */
export interface CandidatesAsked {
  readonly show: (typeof SHOWN)[number];
  /** "dimension:group"; all must hold. */
  readonly groups: readonly string[];
  readonly order: "number" | "score";
  readonly after?: string | undefined;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What an address asks for. */
export function candidatesAsked(query: Query): CandidatesAsked {
  const groups = [query.group ?? []].flat().filter((one) => one.includes(":")).slice(0, 12);
  const after = oneValue(query.after) || undefined;
  return {
    show: SHOWN.find((one) => one === oneValue(query.show)) ?? "all", groups: groups.map((one) => one.slice(0, 160)),
    order: oneValue(query.order) === "score" ? "score" : "number", ...(after !== undefined && { after }),
  };
}

/** The same as an address. */
export function candidatesQuery({ show, groups, order, after }: CandidatesAsked): string {
  return new URLSearchParams([
    ...(show === "all" ? [] : [["show", show]]), ...groups.map((group) => ["group", group]),
      ...(order === "score" ? [["order", order]] : []),
    ...(after === undefined ? [] : [["after", after]]),
  ]).toString();
}

interface CandidateFiltersProps {
  readonly page: TenantPage;
  readonly address: string;
  readonly asked: CandidatesAsked;
  readonly dimensions: readonly ShownDimension[];
  /** Applicants get points from interviews. */
  readonly scored: boolean;
  /** Asks who is shown: chosen, in reserve or neither. */
  readonly shows?: boolean;
}

/** Narrows the list of applicants to one group of each dimension, and to those chosen or not. */
export function CandidateFilters(
  { page: { t, locale }, address, asked, dimensions, scored, shows = true }: CandidateFiltersProps
) {
  return (
    <form method="get" action={`${address}#candidates`} className="list-search" role="search">
      {shows && (
        <Select
          locale={locale} name="show" need="silent" empty={false} label={t("recruitmentPages:board.show")}
          defaultValue={asked.show}
          options={SHOWN.map((value) => ({ value, label: t(`recruitmentPages:board.shown.${value}`) }))}
        />
      )}
      {dimensions.map(({ dimension, name, groups }) => (
        <Select
          key={dimension} id={`filter-${dimension}`} locale={locale} name="group" need="silent" label={name}
          empty={t("recruitmentPages:filter.all")}
          defaultValue={asked.groups.find((one) => one.startsWith(`${dimension}:`))}
          options={groups.map((one) => ({ value: `${dimension}:${one.group}`, label: one.name }))}
        />
      ))}
      {scored && (
        <Select
          locale={locale} name="order" need="silent" empty={false} label={t("recruitmentPages:board.order")}
          defaultValue={asked.order}
          options={(["number", "score"] as const).map((value) =>
            ({ value, label: t(`recruitmentPages:board.orders.${value}`) }))}
        />
      )}
      <Button type="submit" icon="search">{t("recruitmentPages:filter.show")}</Button>
    </form>
  );
}
