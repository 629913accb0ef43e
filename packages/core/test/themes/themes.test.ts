import { newId } from "@raati/db";
import { describe, expect, it } from "vitest";
import { MeetingModel } from "../../src/meetings/index.ts";
import { aMeeting } from "../../src/meetings/factory.ts";
import { inPanel } from "../../src/panels/index.ts";
import { withDatabase } from "../../src/testing/index.ts";
import {
  endPriority, endTheme, publicThemes, savePriority, saveTheme, tieMatter, untieMatter,
} from "../../src/themes/index.ts";
import { ground } from "../matter-ground.ts";

withDatabase();

/** A strategy's priority with one theme, and a public meeting of the panel. */
async function anOpenTheme() {
  const { coordinator, panel, system, ...rest } = await ground();
  const priority = await savePriority(coordinator, { id: newId(), name: { fi: "Arjen turvallisuus" } });
  const theme = await saveTheme(coordinator, { id: newId(), name: { fi: "Neuvonta" }, priorityId: priority.id });
  const meeting = await aMeeting(await inPanel(coordinator, panel.id), panel);
  const seen = () => publicThemes(system);
  return { ...rest, coordinator, panel, system, priority, theme, meeting, seen };
}

describe("E11 · themes under the priorities of the strategy", () => {
  it("show what is tied to them, once however often it is tied, until it is taken out", async () => {
    const { coordinator, theme, meeting, seen, priority } = await anOpenTheme();
    const tie = { theme: theme.id, kind: "meeting", matter: meeting.id };
    await tieMatter(coordinator, tie);
    const detail = await tieMatter(coordinator, tie);
    expect(detail.theme.ties).toBe(1);
    expect((await seen()).priorities).toMatchObject([
      {
        id: priority.id,
        themes: [{ id: theme.id, items: [{ kind: "meeting", id: meeting.id }], counts: [{ kind: "meeting", count: 1 }] }],
      },
    ]);
    await untieMatter(coordinator, tie);
    await untieMatter(coordinator, tie);
    expect((await seen()).priorities[0]!.themes[0]!.items).toEqual([]);
  });

  it("say nothing of a meeting that has left the public list, for any reader", async () => {
    const { coordinator, theme, meeting, seen, system } = await anOpenTheme();
    await tieMatter(coordinator, { theme: theme.id, kind: "meeting", matter: meeting.id });
    await system.db.of(MeetingModel).updateWhere({ id: meeting.id }, { set: { listed: false } });
    expect((await seen()).priorities[0]!.themes[0]!.items).toEqual([]);
    await expect(tieMatter(coordinator, { theme: theme.id, kind: "meeting", matter: meeting.id }))
      .rejects.toMatchObject({ code: "NOT_FOUND", key: "themes:failure.matterUnknown" });
  });

  it("are kept by coordinators and administrators alone", async () => {
    const { chair, theme, meeting } = await anOpenTheme();
    await expect(saveTheme(chair, { id: newId(), name: { fi: "Oma" } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      tieMatter(chair, { theme: theme.id, kind: "meeting", matter: meeting.id })
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("refuse a priority that is not there, a change of an older state, and anything more once ended", async () => {
    const { coordinator, theme, meeting, priority } = await anOpenTheme();
    await expect(saveTheme(coordinator, { id: newId(), name: { fi: "Teema" }, priorityId: newId() }))
      .rejects.toMatchObject({ code: "INVALID", fields: [{ path: "priorityId" }] });
    await saveTheme(
      coordinator, { id: theme.id, revision: theme.revision, name: { fi: "Neuvonta ja ohjaus" }, priorityId: priority.id },
    );
    await expect(saveTheme(coordinator, { id: theme.id, revision: theme.revision, name: { fi: "Toinen nimi" } }))
      .rejects.toMatchObject({ code: "CONFLICT" });
    await endTheme(coordinator, { theme: theme.id, revision: theme.revision + 1 });
    await expect(tieMatter(coordinator, { theme: theme.id, kind: "meeting", matter: meeting.id }))
      .rejects.toMatchObject({ code: "CONFLICT", key: "themes:failure.ended" });
  });

  it("stay under a priority that has ended", async () => {
    const { coordinator, priority, seen } = await anOpenTheme();
    await endPriority(coordinator, { priority: priority.id, revision: priority.revision });
    expect((await seen()).priorities).toMatchObject([{ state: "ended", themes: [{ name: { fi: "Neuvonta" } }] }]);
  });
});
