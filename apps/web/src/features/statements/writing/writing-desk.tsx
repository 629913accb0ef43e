"use client";
import type { TextFeed } from "@raati/core/statements/schema";
import { htmlLang, type Locale } from "@raati/i18n";
import { Notice, RadioGroup } from "@raati/ui";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { GivenButton } from "../../../client/forms/given-button.tsx";
import { procedures } from "../../../client/procedures.ts";
import { say, sayWith, type SectionTexts } from "../../../client/texts.ts";
import type { StatementTarget } from "../inside/statement-form.tsx";
import { PartField } from "./part-field.tsx";
import { remoteWriting } from "./remote-writing.ts";
import { useOthers } from "./use-others.ts";
import { WritingSession, type Remote } from "./writing-session.ts";

export interface WritingDeskProps {
  readonly locale: Locale;
  readonly texts: SectionTexts;
  readonly target: StatementTarget;
  readonly first: TextFeed;
  /** The languages of the text, the reader's own first, with their names. */
  readonly languages: readonly { readonly value: Locale; readonly label: string }[];
  /** The longest text of one part. */
  readonly limit: number;
  /** Ids of the parts that the two buttons add. */
  readonly ids: readonly [string, string];
  /** Reaches the others another way; for tests. */
  readonly remote?: Remote;
}

const KINDS = ["paragraph", "recommendation"] as const;

/** The page on which a panel writes together: plain fields, one for each part, in one language at a time. */
export function WritingDesk(props: WritingDeskProps) {
  const { locale, texts, target, first, languages, limit, ids } = props;
  const t = (key: string) => say(texts, key);
  const router = useRouter();
  // One session for as long as the page is open: what the server draws anew later changes nothing in it.
  const [session] = useState(() => new WritingSession(props.remote ?? remoteWriting(target), first));
  const { saving, refusal, feed } = useSyncExternalStore(session.listen, session.snapshot, session.snapshot);
  const [lang, setLang] = useState<Locale>(languages[0]?.value ?? "fi");
  const [here, setHere] = useState<string>();
  const others = useOthers(target, here, props.remote === undefined);

  useEffect(() => session.start(), [session]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => { if (session.waiting) event.preventDefault(); };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("online", session.retry);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("online", session.retry);
    };
  }, [session]);
  // What stands around the text (comments, suggestions, whose turn it is) is drawn by the server.
  const { revision, talk } = feed;
  const drawn = useMemo(() => `${first.revision} ${first.talk}`, [first]);
  useEffect(() => { if (`${revision} ${talk}` !== drawn) router.refresh(); }, [revision, talk, drawn, router]);

  const shown = feed.parts.filter(({ removed }) => !removed);
  const removed = feed.parts.filter((part) => part.removed);
  const nameOf = (part: TextFeed["parts"][number]) => {
    const place = shown.filter(({ kind }) => kind === part.kind).indexOf(part) + 1;
    return `${t(`part.${part.kind}`)} ${place}`;
  };
  const part = (id: string) => ({ ...target, part: id });
  return (
    <div className="writing-desk">
      {languages.length > 1 && (
        <RadioGroup
          locale={locale} name="writing-language" label={t("language")} kind="row" need="silent" value={lang}
          onChange={(value) => setLang(value as Locale)} options={[...languages]}
        />
      )}
      <div className="writing-state">
        {saving === "saved" && <p className="muted">{t("saved")}</p>}
        {saving === "saving" && <p className="muted">{t("saving")}</p>}
        {saving === "unsent" && <Notice kind="warning" live title={t("unsent")}><p>{t("unsentText")}</p></Notice>}
        {saving === "refused" && <Notice kind="danger" live title={t("refused")}><p>{refusal}</p></Notice>}
        <p className="muted" role="status">
          {others.length > 0 ? sayWith(texts, "others", { names: others.join(", ") }) : t("alone")}
        </p>
      </div>
      {shown.map((one, index) => (
        <div key={one.id} className="writing-part">
          <PartField
            key={`${one.id} ${lang}`} locale={locale} lang={lang} name={`part-${one.id}`} label={nameOf(one)}
            text={session.text(one.id, lang)} limit={limit} onHere={() => setHere(one.id)}
          />
          <div className="writing-moves">
            {index > 0 && <GivenButton locale={locale} kind="plain" label={t("up")} about={nameOf(one)}
              give={() => procedures.statements.movePart.mutate({ ...part(one.id), to: "up" })} />}
            {index < shown.length - 1 && <GivenButton locale={locale} kind="plain" label={t("down")} about={nameOf(one)}
              give={() => procedures.statements.movePart.mutate({ ...part(one.id), to: "down" })} />}
            {shown.length > 1 && <GivenButton locale={locale} kind="plain" label={t("takeOut")} about={nameOf(one)}
              give={() => procedures.statements.removePart.mutate(part(one.id))} />}
          </div>
        </div>
      ))}
      <div className="writing-moves">
        {KINDS.map((kind, index) => (
          <GivenButton key={kind} locale={locale} label={t(`add.${kind}`)}
            give={() => procedures.statements.addPart.mutate({ ...target, id: ids[index]!, kind })} />
        ))}
      </div>
      {removed.length > 0 && (
        <details className="more">
          <summary>{t("removed")}</summary>
          <ul className="panel-rows">
            {removed.map(({ id, kind }) => (
              <li key={id}>
                <p className="written" lang={htmlLang(lang)}>{session.text(id, lang).toJSON() || t(`part.${kind}`)}</p>
                <GivenButton locale={locale} label={t("putBack")} about={session.text(id, lang).toJSON().slice(0, 60)}
                  give={() => procedures.statements.putPartBack.mutate(part(id))} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
