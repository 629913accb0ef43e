import { formatNumber, formatPercent, type Locale } from "@raati/i18n";
import { Button, EmptyState, StateLabel, Table, type Column } from "@raati/ui";
import type { CSSProperties } from "react";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import type { ShownDimension } from "./quota-state.ts";
import type { ShownCandidate } from "./shown-dimensions.ts";

interface CandidateTableProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly dimensions: readonly ShownDimension[];
  readonly candidates: readonly ShownCandidate[];
  readonly chosen: readonly string[];
  /** Chooses or leaves out; without it the list is only read. */
  readonly choose?: (candidate: ShownCandidate) => void;
  /** Before a draw: who has a seat whatever is drawn, and the way to change it. */
  readonly pins?: { readonly ids: readonly string[]; readonly toggle: (candidate: ShownCandidate) => void };
}

/** So many dimensions have a column; more would not fit beside the points. */
const COLUMNS = 5;

/** Applicants by number, with their groups, points and chances: everything but who they are. */
export function CandidateTable({ locale, texts, dimensions, candidates, chosen, choose, pins }: CandidateTableProps) {
  const t = (key: string) => say(texts, key);
  const nameOf = (dimension: ShownDimension, group: string | undefined) =>
    dimension.groups.find((one) => one.group === group)?.name ?? "–";
  const scored = candidates.some(({ score }) => score !== undefined);
  const drawn = candidates.some(({ chance }) => chance !== undefined);
  const columns: Column<ShownCandidate>[] = [
    { title: t("column.number"), kind: "head", cell: ({ number }) => number },
    ...dimensions.slice(0, COLUMNS).map((dimension): Column<ShownCandidate> => ({
      title: dimension.name, cell: ({ groups }) => nameOf(dimension, groups[dimension.dimension]),
    })),
    ...(scored ? [{
      title: t("column.score"), kind: "number" as const,
      cell: ({ score }: ShownCandidate) => (score === undefined ? "–" : formatNumber(locale, score, { decimals: 2 })),
    }] : []),
    ...(drawn ? [{
      title: t("column.chance"), cell: ({ chance }: ShownCandidate) => chance !== undefined && <Chance locale={locale}
        chance={chance} />,
    }] : []),
    {
      title: t("column.place"), selfEvident: true, cell: (candidate) => {
        const isChosen = chosen.includes(candidate.id);
        const isPinned = pins?.ids.includes(candidate.id) ?? candidate.pinned;
        return (
          <>
            <Place texts={texts} candidate={candidate} chosen={isChosen} pinned={isPinned} />
            {choose && (
              <Button kind={isChosen ? "plain" : "secondary"} aria-pressed={isChosen} onClick={() => choose(candidate)}>
                {t(isChosen ? "leaveOut" : "choose")}<span className="visually-hidden">{` ${candidate.number}`}</span>
              </Button>
            )}
            {pins && (
              <Button kind={isPinned ? "plain" : "secondary"} aria-pressed={isPinned} onClick={() => pins.toggle(candidate)}>
                {t(isPinned ? "unpin" : "pin")}<span className="visually-hidden">{` ${candidate.number}`}</span>
              </Button>
            )}
          </>
        );
      },
    },
  ];
  return (
    <Table
      caption={t("candidates")} captionHidden rows={candidates} rowKey={({ id }) => id} columns={columns}
      empty={<EmptyState title={t("nobody")}><p>{t("nobodyText")}</p></EmptyState>}
    />
  );
}

function Place({ texts, candidate: { place, reservePlace }, chosen, pinned }: Pick<CandidateTableProps, "texts"> & {
  readonly candidate: ShownCandidate; readonly chosen: boolean; readonly pinned: boolean;
}) {
  if (chosen) return <StateLabel state="good">{say(texts, "chosen")}</StateLabel>;
  if (pinned) return <StateLabel state="good">{say(texts, "pinned")}</StateLabel>;
  if (place === "reserve") return <StateLabel state="idle">
    {sayWith(texts, "reserve", { place: reservePlace ?? "" })}
  </StateLabel>;
  return null;
}

function Chance({ locale, chance }: { readonly locale: Locale; readonly chance: number }) {
  return (
    <span className="chance">
      <span className="chance-bar" aria-hidden="true" style={{ "--chance": `${100 * chance}%` } as CSSProperties} />
      {formatPercent(locale, chance)}
    </span>
  );
}
