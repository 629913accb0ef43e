import { newId } from "@raati/db";
import type { SignedInCtx } from "@raati/core/kernel";
import { MeetingModel, MinuteTaskModel } from "@raati/core/meetings";
import { MembershipModel, PanelModel, TermModel } from "@raati/core/panels";
import { aMembership } from "@raati/core/panels/factory";
import { signedInAs } from "@raati/core/people/factory";
import { ProposalModel, RequestModel } from "@raati/core/proposals";
import { withDatabase } from "@raati/core/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { answerTo, inputFor, paths, procedures, product } from "./inputs.ts";
import { furnishedTenant, type Furnished } from "./two-tenants.ts";

/** What somebody who works in a panel does not do in passing: after it there would be nobody to read of. */
const LEAVES = /resign|startLeave|withdraw|signIn|signOut|endSession|erase|endAccess/i;

const queries = paths.filter((path) => procedures[path]!._def.type === "query");
const mutations = paths.filter((path) => procedures[path]!._def.type === "mutation" && !LEAVES.test(path));

let here: Furnished;
/** The id of the member who wears an alias, whom the others must not be able to tell from any other alias of hers. */
let hidden: string;
let readers: Readonly<Record<string, SignedInCtx>>;

/** What a reader is told whose answer holds the hidden id, though the question did not. */
async function tellingOf(reader: SignedInCtx, some: readonly string[]): Promise<{ asked: number; telling: string[] }> {
  const telling: string[] = [];
  let asked = 0;
  for (const path of some) {
    // From the beginning of every list.
    const input = { ...inputFor(path, here, here), after: undefined };
    const { code, said } = await answerTo(path, reader, input);
    if (code === "answered") asked += 1;
    if (said.includes(hidden) && !JSON.stringify(input).includes(hidden)) telling.push(path);
  }
  return { asked, telling };
}

describe("a panel whose members know each other by aliases", () => {
  withDatabase();
  beforeAll(async () => {
    here = await furnishedTenant(product);
    const { ctx, ids, member } = here;
    const { db } = ctx;
    hidden = member.viewer.personId;
    const privacy = { publicNames: "never" as const, namesInside: "aliases" as const, quickExit: true, keepsDrafts: false };
    await db.of(PanelModel).updateWhere({ id: ids.panel! }, { set: { privacy } });
    await db.of(MembershipModel).updateWhere({ id: ids.membership! }, {
      set: { roles: ["member", "chair"], publication: { name: false, alias: "Havukka" } },
    });
    const term = await db.of(TermModel).get(ids.term!);
    const sitting = async (roles: string[]): Promise<SignedInCtx> => {
      const who = await signedInAs(ctx);
      await aMembership(ctx, term, { personId: who.viewer.personId, roles, publication: { name: false, alias: "Tuomi" } });
      return who;
    };
    readers = { chair: await sitting(["member", "chair"]), member: await sitting(["member"]) };
    // She does everything that she may: what comes of it is there to be read.
    for (const path of mutations) await answerTo(path, member, inputFor(path, here, here));
    // And she stands wherever a matter names somebody.
    await db.of(MeetingModel).updateWhere({ id: ids["meetings.meeting"]! }, {
      set: {
        secretaryId: hidden,
        agreements: [{ id: newId(), kind: "secretary", personId: hidden, at: new Date("2026-06-09T15:00:00Z") }],
      },
    });
    await db.of(MinuteTaskModel).updateWhere({ id: ids["meetings.task"]! }, { set: { assigneeId: hidden, seq: 1000 } });
    for (const name of ["matters.proposal", "matters.into"]) {
      await db.of(ProposalModel).updateWhere({ id: ids[name]! }, { set: { authorId: hidden, shaperId: hidden } });
    }
    const tests = [{ id: newId(), target: { fi: "Ajanvaraus" }, testerId: hidden }];
    await db.of(RequestModel).updateWhere({ id: ids["matters.request"]! }, { set: { tests, peopleIds: [hidden] } });
  });

  it.each(["chair", "member"])("tells a %s of nobody's person id in what is read", async (who) => {
    const { asked, telling } = await tellingOf(readers[who]!, queries);
    expect(telling).toEqual([]);
    // A test that is refused everywhere would find nothing.
    expect(asked).toBeGreaterThan(50);
  });

  it.each(["chair", "member"])("nor in what comes back to a %s from a command", async (who) => {
    expect((await tellingOf(readers[who]!, mutations)).telling).toEqual([]);
  });

  it("tells it to who runs the panel and knows her by name", async () => {
    expect((await tellingOf(here.admin, ["panels.inside"])).telling).toEqual(["panels.inside"]);
  });
});
