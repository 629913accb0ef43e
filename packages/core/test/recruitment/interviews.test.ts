import { newId } from "@raati/db";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCall, anApplication } from "../../src/recruitment/factory.ts";
import { summaryOf } from "../../src/recruitment/interviews/summary.ts";
import {
  ApplicationModel, AssessmentModel, cancelInterview, changeInterview, InterviewModel, listInterviewers, listInterviews,
  listOpenings,
  ownApplication, planInterview, saveAssessment, showInterview, withdrawFor,
} from "../../src/recruitment/index.ts";
import {
  changeInterviewInput, listInterviewsInput, planInterviewInput, saveAssessmentInput,
} from "../../src/recruitment/schema.ts";
import { tokenOf } from "../../src/recruitment/tokens.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { ground, refusal } from "./context.ts";

withDatabase();

const SCORING = [
  { id: "listens", name: { fi: "Kuuntelee" }, weight: 1 }, { id: "knows", name: { fi: "Tuntee palvelut" }, weight: 3 },
];

async function planned() {
  const place = await ground();
  const call = await aCall(place.visitor, place.panel, place.term, { scoring: SCORING });
  const application = await anApplication(place.visitor, call, { state: "eligible", language: "sv" });
  const other = await place.as(["coordinator"]);
  const input = planInterviewInput.parse({
    id: newId(), application: application.id, starts: {
      day: "2026-06-10", time: "13:00",
    }, place: "Kokkola, Mannerheiminaukio 1",
    interviewers: [place.coordinator.viewer.personId, other.viewer.personId],
  });
  const interview = await planInterview(place.coordinator, input);
  const points = (listens: number, knows: number) => [
    { criterion: "listens", score: listens }, { criterion: "knows", score: knows },
  ];
  const assess = (more: object) => saveAssessmentInput.parse({ interview: interview.id, scores: points(4, 2), ...more });
  return { ...place, call, application, other, input, interview, points, assess };
}

describe("an interview", () => {
  test("is planned once with two of the selection group, and the applicant is told when and where", async () => {
    const { coordinator, input, interview, deliver, ports, visitor, application, as, call } = await planned();
    expect((await planInterview(coordinator, input)).id).toBe(interview.id);
    expect(
      (await refusal(planInterview(coordinator, { ...input, id: newId() }))).key
    ).toBe("recruitment:failure.interviewPlanned");
    await deliver();
    expect(ports.mails).toMatchObject([{ lang: "sv", subject: "Inbjudan till intervju: Sök till klientrådet" }]);
    expect(ports.mails[0]!.text).toContain("10.6.2026 kl. 13");
    const token = tokenOf(ports.settings, "status", application.id);
    expect(await ownApplication(visitor, { token })).toMatchObject(
      { state: "interview", next: "interview", interview: { place: "Kokkola, Mannerheiminaukio 1" } }
    );
    const member = await as([]);
    expect(
      (await listInterviewers(coordinator, { call: call.id })).map(({ personId }) => personId)
    ).not.toContain(member.viewer.personId);
    const stranger = planInterviewInput.parse(
      { ...input, id: newId(), interviewers: [coordinator.viewer.personId, member.viewer.personId] }
    );
    const second = await anApplication(visitor, call, { state: "eligible" });
    expect(
      (await refusal(planInterview(coordinator, { ...stranger, application: second.id }))).fields
    ).toEqual({ "interviewers.1": "recruitment:field.notInSelectionGroup" });
  });

  test("needs two different people and a place", () => {
    const [one, other] = [newId(), newId()];
    const plan = (more: object) => planInterviewInput.safeParse(
      {
        id: newId(), application: newId(), starts: { day: "2026-06-10", time: "13:00" }, place: "Kokkola",
        interviewers: [one, other], ...more,
      }
    ).error?.issues[0]?.message;
    expect([plan({}), plan({ interviewers: [one, one] }), plan({ interviewers: [one] }), plan({ place: "" })]).toEqual([
      undefined, "recruitment:field.twoInterviewers", "recruitment:field.twoInterviewers",
      "recruitment:field.interviewPlace",
    ]);
  });

  test("cancelled, its applicant is eligible as before; moved, the applicant is told again", async () => {
    const { coordinator, input, interview, visitor, application, deliver, ports } = await planned();
    const { id: _id, application: _application, ...plan } = input;
    const moved = await changeInterview(
      coordinator,
      changeInterviewInput.parse(
        { ...plan, interview: interview.id, revision: interview.revision, starts: { day: "2026-06-11", time: "09:30" } }
      ),
    );
    await deliver();
    expect(ports.mails.at(-1)!.text).toContain("11.6.2026 kl. 9.30");
    await cancelInterview(coordinator, { interview: interview.id, revision: moved.revision, reason: "Sairastuin" });
    expect((await visitor.db.of(ApplicationModel).get(application.id)).state).toBe("eligible");
  });
});

describe("notes and points", () => {
  test("each writes the own; nobody sees the other's before both are handed in, and then who saw is written down",
  async () => {
    const { coordinator, other, admin, interview, assess, points, application, call } = await planned();
    await saveAssessment(coordinator, assess({ note: "Kuuntelee muita" }));
    await saveAssessment(coordinator, assess({ note: "Kuuntelee muita", done: true }));
    const before = await showInterview(other, { interview: interview.id });
    expect([before.mine, before.others, before.summary]).toEqual([undefined, [], undefined]);
    expect((await showInterview(admin, { interview: interview.id })).others).toEqual([]);
    expect(before.interviewers.map(({ done }) => done)).toEqual([true, false]);
    const late = await refusal(saveAssessment(coordinator, assess({ scores: points(1, 1), done: true })));
    expect(late.key).toBe("recruitment:failure.assessmentDone");
    await saveAssessment(other, assess({ scores: points(2, 4), done: true }));
    const after = await showInterview(other, { interview: interview.id });
    expect(after).toMatchObject({ state: "held", mine: { scores: points(2, 4) }, others: [{ note: "Kuuntelee muita" }] });
    expect(after.summary).toEqual(
      { total: 3, criteria: [{ criterion: "listens", mean: 3, apart: 2 }, { criterion: "knows", mean: 3, apart: 2 }] }
    );
    expect(
      (await listOpenings(coordinator, { application: application.id })).map(({ what }) => what)
    ).toEqual(["assessments"]);
    expect(
      (await listInterviews(coordinator, listInterviewsInput.parse({ call: call.id }))).items
    ).toMatchObject([{ total: 3, number: "A-0001" }]);
  });

  test("both hand in at the same moment: the interview is held, and nothing is lost", async () => {
    const { coordinator, other, interview, assess, visitor } = await planned();
    await Promise.all([saveAssessment(coordinator, assess({ done: true })), saveAssessment(other, assess({ done: true }))]);
    expect((await visitor.db.of(InterviewModel).get(interview.id)).state).toBe("held");
    expect(await visitor.db.of(AssessmentModel).count({ done: true })).toBe(2);
  });

  test("others of the selection group do not write, members see nothing, and points must be complete", async () => {
    const { admin, as, coordinator, interview, assess } = await planned();
    expect((await refusal(saveAssessment(admin, assess({})))).code).toBe("FORBIDDEN");
    expect((await refusal(showInterview(await as([]), { interview: interview.id }))).code).toBe("NOT_FOUND");
    const missing = assess({ scores: [{ criterion: "listens", score: 3 }], done: true });
    expect(
      (await refusal(saveAssessment(coordinator, missing))).fields
    ).toEqual({ scores: "recruitment:field.scoresMissing" });
    const unknown = assess({ scores: [{ criterion: "smiles", score: 3 }] });
    expect((await refusal(saveAssessment(coordinator, unknown))).fields).toEqual(
      { "scores.0.criterion": "recruitment:field.criterionUnknown" }
    );
  });

  test("a withdrawn application takes its interview and its notes with it", async () => {
    const { coordinator, application, visitor, assess } = await planned();
    await saveAssessment(coordinator, assess({ note: "Kuuntelee" }));
    const { revision } = await visitor.db.of(ApplicationModel).get(application.id);
    await withdrawFor(coordinator, { application: application.id, revision, reason: "Perui puhelimessa" });
    expect([await visitor.db.of(InterviewModel).count(), await visitor.db.of(AssessmentModel).count()]).toEqual([0, 0]);
  });

  test("the summary lies between the lowest and the highest points, and does not depend on who wrote first", () => {
    const scores = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).map(
      ([listens, knows]) => (
        { done: true, scores: [{ criterion: "listens", score: listens }, { criterion: "knows", score: knows }] }
      ),
    );
    fc.assert(fc.property(scores, scores, (one, other) => {
      const summary = summaryOf(SCORING, [one, other])!;
      const all = [...one.scores, ...other.scores].map(({ score }) => score);
      expect(summary.total).toBeGreaterThanOrEqual(Math.min(...all));
      expect(summary.total).toBeLessThanOrEqual(Math.max(...all));
      expect(summaryOf(SCORING, [other, one])).toEqual(summary);
      expect(summaryOf(SCORING, [one, { ...other, done: false }])).toBeUndefined();
    }));
  });
});
