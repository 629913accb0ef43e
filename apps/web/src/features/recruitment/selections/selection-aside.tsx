import type { DrawView } from "@raati/core/recruitment/schema";
import { newId } from "@raati/db";
import { formatDate } from "@raati/i18n";
import { LinkButton, Notice, StateLabel } from "@raati/ui";
import type { ReactNode } from "react";
import { sectionTexts } from "../../../server/section-texts.ts";
import { callAddress } from "../calls/call-address.ts";
import { DrawFacts } from "./draw-facts.tsx";
import { canDrawEquals } from "./equals/can-draw-equals.ts";
import { DrawComputing, PrepareDraw } from "./draw-stage.tsx";
import { CancelSelectionForm, ExplainForm, PublishForm } from "./explain-form.tsx";
import { quotaWords, type ShownDimension } from "./quota-state.ts";
import { SeedForm } from "./seed-form.tsx";
import { selectionAddress } from "./selection-address.ts";
import { SelectionButton } from "./selection-button.tsx";
import type { SelectionTarget } from "./selection-commands.ts";
import type { ShownSelection } from "./shown-selection.ts";
import { StartForm } from "./start-form.tsx";

interface AsideProps extends ShownSelection {
  readonly draw: DrawView | undefined;
  readonly dimensions: readonly ShownDimension[];
  readonly unchecked: number;
}

/** What stands beside the figures: the one thing that is to be done now, and what was published about a draw. */
export function SelectionAside(props: AsideProps) {
  const { page, view, draw } = props;
  const { t } = page;
  const { selection } = view;
  return (
    <div className="sheet">
      <h2 className="turn-title">{t(`recruitmentPages:aside.${stageOf(props)}.title`)}</h2>
      <p className="small">{t(`recruitmentPages:aside.${stageOf(props)}.text`)}</p>
      {draw?.failure && <Notice kind="danger"
        title={t("recruitmentPages:draw.failedTitle")}><p>{t(draw.failure.key, draw.failure.values)}</p></Notice>}
      {draw?.state === "cancelled" && <Notice title={t("recruitmentPages:draw.cancelled")} />}
      {draw && <DrawFacts page={page} draw={draw} />}
      {selection?.first && <Confirmers {...props} />}
      <Doing {...props} />
    </div>
  );
}

type Stage =
  | "open" | "unchecked" | "start" | "shut" | "computing" | "seed" | "prepare" | "choose" | "explain" | "confirm" | "second"
  | "wait" | "publish" | "published";

/** Where a selection stands, as the part of the page that says what to do. */
function stageOf({ view: { selection, abilities, call, size }, draw, unchecked }: Pick<AsideProps,
  "view" | "draw" | "unchecked">): Stage {
  if (!selection) return abilities.start ? (unchecked > 0 ? "unchecked" : "start") : call.closed ? "shut" : "open";
  if (selection.state === "published") return "published";
  if (abilities.publish) return "publish";
  if (draw?.state === "computing") return "computing";
  if (draw?.state === "committed") return "seed";
  if (selection.method === "draw" && draw?.state !== "drawn") return "prepare";
  if (selection.chosen.length < size && selection.chosen.length === 0) return "choose";
  if (selection.unexplained.length > 0) return "explain";
  if (selection.first?.mine) return "wait";
  return selection.first ? "second" : "confirm";
}

function Doing(props: AsideProps) {
  const { page, call, part, view, draw } = props;
  const { t, locale, tenant, home } = page;
  const { selection } = view;
  const texts = sectionTexts(t, "recruitmentPages:doing");
  const where = { tenant: tenant.slug, panel: part.panelId, call: call.id };
  const stage = stageOf(props);
  if (!selection) {
    if (stage === "unchecked") {
      return (
        <LinkButton kind="primary" width="full" href={`${callAddress(home, call.id, "applications")}?state=submitted`}>
          {t("recruitmentPages:next.check.go")}
        </LinkButton>
      );
    }
    return stage === "start" ? <StartForm locale={locale} texts={texts} part={where} id={newId()}
      method={call.method} /> : null;
  }
  const target: SelectionTarget = { ...where, selection: selection.id, revision: selection.revision,
    setHash: selection.setHash };
  const drawTexts = sectionTexts(t, "recruitmentPages:draw");
  const acts: Partial<Record<Stage, ReactNode>> = {
    computing: draw && <DrawComputing locale={locale} texts={drawTexts} part={where}
      draw={{ id: draw.id, progress: draw.progress }} />,
    seed: draw && <SeedForm locale={locale} texts={drawTexts} part={where}
      draw={{ id: draw.id, revision: draw.revision }} />,
    prepare: <PrepareDraw locale={locale} texts={drawTexts} part={where} id={newId()} selection={selection.id}
      revision={selection.revision} />,
    explain: <ExplainForm locale={locale} texts={texts} target={target} breaches={breachesOf(props)} />,
    confirm: <Confirm {...props} target={target} />, second: <Confirm {...props} target={target} />,
    publish: <PublishForm locale={locale} texts={texts} target={target} />,
    published: (
      <LinkButton kind="primary" width="full"
        href={selectionAddress(home, call.id, part.panelId,
        "result")}>{t("recruitmentPages:aside.published.go")}</LinkButton>
    ),
  };
  return (
    <>
      {acts[stage]}
      <OtherDoings {...props} target={target} stage={stage} />
    </>
  );
}

function Confirm({ page: { t, locale }, view: { abilities, selection },
  target }: AsideProps & { readonly target: SelectionTarget }) {
  if (!abilities.confirm) return null;
  const turn = selection?.first ? "second" : "confirm";
  return (
    <SelectionButton
      locale={locale} command="confirm" target={target} kind="primary" width="full"
      label={t(`recruitmentPages:aside.${turn}.go`)}
      confirm={{ title: t("recruitmentPages:aside.confirm.sure"),
        text: t("recruitmentPages:aside.confirm.sureText", { count: selection?.chosen.length ?? 0 }) }}
    />
  );
}

/** So many are proposed for the reserve. */
const RESERVES = 10;

/** Nobody waits yet; or a draw among equals has put only those in an order. */
function reserveIsShort({ view: { selection }, draw }: Pick<AsideProps, "view" | "draw">): boolean {
  if (!selection || selection.chosen.length === 0) return false;
  const drawn = draw?.kind === "equals" && draw.state === "drawn";
  return selection.reserve.length === 0 || (drawn && selection.reserve.length < RESERVES);
}

function OtherDoings(props: AsideProps & { readonly target: SelectionTarget; readonly stage: Stage }) {
  const { page: { t, locale, home }, call, part, view, target, stage } = props;
  const { selection, abilities } = view;
  const choosing = abilities.change && stage !== "computing" && stage !== "seed" && stage !== "prepare";
  const texts = sectionTexts(t, "recruitmentPages:doing");
  return (
    <div className="other-doings">
      {choosing && selection?.method === "interview" && (
        <SelectionButton
          locale={locale} command="rankByScore" target={target} width="full" label={t("recruitmentPages:aside.rank")}
          kind={stage === "choose" ? "primary" : "secondary"}
          confirm={selection.chosen.length > 0
            ? { title: t("recruitmentPages:aside.rankSure"), text: t("recruitmentPages:aside.rankText") } : undefined}
        />
      )}
      {choosing && canDrawEquals(view) && (
        <LinkButton width="full" href={selectionAddress(home, call.id, part.panelId, "equals")}>
          {t("recruitmentPages:aside.equals")}
        </LinkButton>
      )}
      {choosing && reserveIsShort(props) && (
        <SelectionButton locale={locale} command="proposeReserve" target={target} width="full"
          label={t(`recruitmentPages:aside.${selection?.reserve.length === 0 ? "propose" : "proposeMore"}`)} />
      )}
      {selection?.first && !selection.second && selection.first.mine && (
        <SelectionButton locale={locale} command="withdrawConfirmation" target={target} width="full"
          label={t("recruitmentPages:aside.takeBack")} />
      )}
      {abilities.cancel && (
        <details className="more">
          <summary>{t("recruitmentPages:doing.cancel.title")}</summary>
          <CancelSelectionForm locale={locale} texts={texts} target={target} />
        </details>
      )}
    </div>
  );
}

function Confirmers({ page: { t, locale }, view: { selection } }: AsideProps) {
  const given = [selection?.first, selection?.second].filter((one) => one !== undefined);
  return (
    <dl className="draw-facts">
      <div>
        <dt>{t("recruitmentPages:aside.confirmers")}</dt>
        <dd>
          {given.map(({ by, name, at, mine }) => (
            <StateLabel key={by} state="good">
              {`${name}${mine ? `, ${t("recruitmentPages:aside.you")}` : ""} ${formatDate(locale, at)}`}
            </StateLabel>
          ))}
          {given.length < 2 && <StateLabel state="turn">{t("recruitmentPages:aside.anotherMissing")}</StateLabel>}
        </dd>
      </div>
    </dl>
  );
}

/** The missed quotas in words: "Ikä, 18–29: vähintään 2, valittu 1". */
function breachesOf({ page: { t }, view: { selection }, dimensions }: AsideProps) {
  const texts = sectionTexts(t, "recruitmentPages:board");
  return (selection?.unexplained ?? []).map(({ dimension, group, min, max, hard }) => {
    const at = dimensions.find((one) => one.dimension === dimension);
    const found = at?.groups.find((one) => one.group === group);
    const quota = quotaWords({ min, max, hard }, texts);
    return {
      dimension, group,
      name: `${at?.name ?? dimension}, ${found?.name ?? group}: ${quota}, ${
        t("recruitmentPages:board.chosenCount", { count: found?.chosen ?? 0 })}`,
    };
  });
}
