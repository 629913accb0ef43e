import { newId } from "@raati/db";
import * as Y from "yjs";
import type { SignedInCtx } from "../src/kernel/index.ts";
import { aMeeting } from "../src/meetings/factory.ts";
import { AttendanceModel, MeetingModel } from "../src/meetings/index.ts";
import { inPanel } from "../src/panels/index.ts";
import {
  adoptStatement, draftStatement, proposeAdoption, putBeforePanel, textSince, withStatementReader, writeText, type Statement,
  type StatementCtx,
} from "../src/statements/index.ts";
import { adoptInput, draftStatementInput } from "../src/statements/schema.ts";
import { ground } from "./matter-ground.ts";

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
export const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

/** The panel of `ground` with two members who write, and what they do with a statement. */
export async function stating(options: Parameters<typeof ground>[0] = {}) {
  const here = await ground(options);
  const [elsa, oskari] = [await here.member(), await here.member()];
  const enter = async (who: SignedInCtx): Promise<StatementCtx> => withStatementReader(await inPanel(who, here.panel.id));
  const input = (more: object = {}) => draftStatementInput.parse({
    id: newId(), title: { fi: "Arjen turvallisuus", sv: "Trygg vardag" }, kind: "statement", base: { kind: "survey" },
    languages: ["fi", "sv"], ...more,
  });
  const draft = async (who: SignedInCtx = elsa, more: object = {}) => draftStatement(await enter(who), input(more));
  const drafting = async (more: object = {}) => putBeforePanel(await enter(elsa), {
    statement: (await draft(elsa, more)).id
  });
  /** Writes some words into a part, as a browser that has nothing of the text would send them. */
  const write = async (who: SignedInCtx, { id, parts }: Statement, words: string, lang = "fi", place = 0) => {
    const doc = new Y.Doc();
    doc.getText(`${parts[place]!.id}/${lang}`).insert(0, words);
    return writeText(await enter(who), { statement: id, update: base64(Y.encodeStateAsUpdate(doc)) });
  };
  const ready = async () => {
    const statement = await drafting();
    await write(elsa, statement, "Apua saa ajoissa.");
    return proposeAdoption(await enter(here.chair), { statement: statement.id });
  };
  const adopting = (statement: Statement, more: object = {}) => adoptInput.parse({
    statement: statement.id, revision: statement.revision, id: newId(), way: "written", on: "2026-05-15", ...more,
  });
  const adopted = async () => {
    const statement = await ready();
    return adoptStatement(await enter(here.chair), adopting(statement));
  };
  /** A held meeting of the panel with so many people there and so many away. */
  const held = async (present: number, absent: number, confirmed = true) => {
    const meeting = await aMeeting(here.system, here.panel, {
      startsAt: new Date("2026-05-12T14:00:00Z"), state: "held",
      ...(confirmed && { attendanceConfirmedAt: new Date("2026-05-12T17:00:00Z") }),
    });
    for (let one = 0; one < present + absent; one += 1) {
      await here.system.db.of(AttendanceModel).insert({
        meetingId: meeting.id, panelId: here.panel.id, personId: newId(), as: one < present ? "present" : "absent",
        minutes: one < present ? 120 : 0, assistant: false,
      });
    }
    return here.system.db.of(MeetingModel).get(meeting.id);
  };
  return { ...here, elsa, oskari, enter, input, draft, drafting, write, ready, adopting, adopted, held };
}
/** A writer's browser: a copy of the text, and what of it the server is known to have. */
export function browser(ctx: StatementCtx, { id: statement, parts }: Statement) {
  const doc = new Y.Doc();
  let known: Uint8Array | undefined;
  const text = doc.getText(`${parts[0]!.id}/fi`);
  return {
    text,
    send: async () => {
      const done = await writeText(ctx, { statement, update: base64(Y.encodeStateAsUpdate(doc, known)) });
      known = bytesOf(done.vector);
    },
    receive: async () => {
      const feed = await textSince(ctx, { statement, since: -1, vector: base64(Y.encodeStateVector(doc)) });
      Y.applyUpdate(doc, bytesOf(feed.update));
      known = bytesOf(feed.vector);
    },
  };
}

export { base64 };
