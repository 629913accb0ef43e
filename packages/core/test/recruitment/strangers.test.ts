import { newId } from "@raati/db";
import { describe, expect, test } from "vitest";
import { aCall } from "../../src/recruitment/factory.ts";
import { fieldProblems, type Failure } from "../../src/kernel/index.ts";
import {
  ApplicationModel, changeOwn, confirmApplication, countApplications, listApplications, resendConfirmation,
  submitApplication,
  withdrawOwn,
} from "../../src/recruitment/index.ts";
import { changeOwnInput, submitApplicationInput } from "../../src/recruitment/schema.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { refusal, told } from "./context.ts";
import { applied, keyIn, list, open } from "./applications-fixture.ts";

withDatabase();

describe("a stranger", () => {
  test("no second sending of a form tells whether its address has applied, nor does the next number", async () => {
    const place = await open();
    const other = await aCall(place.visitor, place.panel, place.term, { slug: "toinen-haku" });
    const { input: { email: applicant } } = await applied(place);
    const { input: { email: former }, token } = await applied(place);
    await withdrawOwn(place.visitor, { token });
    const waiting = told(place.call.id);
    await submitApplication(place.visitor, waiting);
    const seen = async (email: string | undefined) => {
      const first = told(place.call.id, { email, motivation: "A" });
      const again = (more: object) => submitApplication(place.visitor, { ...first, ...more })
        .then(({ next, token: key }) => [next, key], (error: { key: string }) => error.key);
      const numberNow = async () => Number((await submitApplication(
        place.visitor, told(place.call.id, { email: undefined, phone: "040 123 4567" }),
      )).number!.slice(2));
      const before = await numberNow();
      const answers = [
        await again({}), await again({}), await again({ name: "Aku Toinen" }), await again({ name: "Aku Toinen" }),
        await again({ motivation: "B" }), await again({ name: "Kolmas" }), await again({ email: "muu@example.org" }),
        await again({ email: undefined, phone: "040 765 4321" }), await again({ call: other.id }),
      ];
      return { answers, numbers: await numberNow() - before };
    };
    const fresh = await seen("fresh@people.example");
    expect(fresh.answers.slice(0, 7)).toEqual([
      ...Array.from({ length: 6 }, () => ["confirm-email", undefined]), "recruitment:failure.formUsed",
    ]);
    for (const email of [applicant, former, waiting.email]) expect(await seen(email)).toEqual(fresh);
  });

  test("does not take the place of an address's owner: whose key is used first, that form counts", async () => {
    const place = await open();
    const { visitor, coordinator, ports, call } = place;
    const email = "uhri@people.example";
    await submitApplication(visitor, told(call.id, { email, name: "Vieras", motivation: "Vieraan sanat" }));
    for (let time = 0; time < 5; time++) await resendConfirmation(visitor, { call: call.id, email });
    await place.deliver();
    const foreign = keyIn(place, email);
    const own = told(call.id, { email, motivation: "Omat sanat" });
    await Promise.all([submitApplication(visitor, own), submitApplication(visitor, own)]);
    const mails = ports.mails.length;
    await place.deliver();
    expect(ports.mails).toHaveLength(mails + 1);
    expect(ports.mails.at(-1)!.text).toContain("A-0002");
    expect((await listApplications(coordinator, list(call))).items).toEqual([]);
    expect((await countApplications(coordinator, { call: call.id })).total).toBe(0);
    const token = keyIn(place, email);
    await confirmApplication(visitor, { token });
    expect((await refusal(confirmApplication(visitor, { token: foreign }))).key).toBe("recruitment:failure.confirmOther");
    const { items } = await listApplications(coordinator, list(call));
    expect(items).toMatchObject([{ name: "Elsa Björkhagen", number: "A-0002", warnings: [] }]);
    expect((await confirmApplication(visitor, { token })).state).toBe("submitted");
    ports.clock.pass(7 * 86_400_000 + 1);
    await place.deliver();
    expect((await visitor.db.of(ApplicationModel).find({})).map(({ motivation }) => motivation)).toEqual(["Omat sanat"]);
  });

  test("of two forms of one address confirmed at the same moment one counts, and changed words are a form too", async () => {
    const place = await open();
    const first = told(place.call.id);
    await submitApplication(place.visitor, first);
    await submitApplication(place.visitor, { ...first, motivation: "Andra ord" });
    await submitApplication(place.visitor, { ...first, motivation: "Andra ord" });
    await place.deliver();
    expect(place.ports.mails).toHaveLength(2);
    const keys = place.ports.mails.map(({ text }) => text.match(/token=(\S+)/)![1]!);
    const results = await Promise.allSettled(keys.map((token) => confirmApplication(place.visitor, { token })));
    expect(results.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual(["fulfilled", "rejected"]);
    expect(await place.visitor.db.of(ApplicationModel).count({ state: "submitted" })).toBe(1);
  });

  test("fills nobody's mailbox, from whichever door, and the refusal is the same for every address", async () => {
    const place = await open();
    const from = (source: string) => ({ ...place.visitor, source });
    const { input: { email: applicant } } = await applied(place);
    const call = place.call.id;
    for (const email of [applicant!, "nobody@people.example"]) {
      for (let time = 0; time < 5; time++) await resendConfirmation(from("192.0.2.1"), { call, email });
      for (const again of [
        () => resendConfirmation(from("192.0.2.1"), { call, email }),
        () => submitApplication(from("192.0.2.1"), told(call, { email })),
      ]) expect(await refusal(again())).toMatchObject(
        { code: "TOO_MANY", key: "recruitment:failure.manyToAddress" },
      );
      const { values } = await resendConfirmation(from("192.0.2.1"), {
        call, email
      }).catch((error: Failure) => error) as Failure;
      expect(values).toEqual({ at: "16.5.2026 klo 3" });
      // What one took is not taken from the owner.
      expect((await submitApplication(from("192.0.2.2"), told(call, { email }))).next).toBe("confirm-email");
    }
  });

  test("writes to no guardian again and again, neither by new applications nor by changing one", async () => {
    const place = await open();
    const guardian = { name: "Maija Kuusiluoto", email: "maija@people.example" };
    const young = { email: undefined, phone: "040 123 4567", birthYear: 2010 };
    const visitor = { ...place.visitor, source: "192.0.2.1" };
    for (let time = 0; time < 5; time++) await submitApplication(visitor, told(place.call.id, { ...young, guardian }));
    const more = told(place.call.id, { ...young, guardian: { ...guardian, email: "muu@people.example" } });
    expect((await refusal(submitApplication(visitor, { ...more, guardian }))).code).toBe("TOO_MANY");
    const { token } = await submitApplication(visitor, more);
    const { call: _call, id: _id, ...content } = more;
    const change = changeOwnInput.parse({ ...content, guardian, token, revision: 1 });
    expect((await refusal(changeOwn(visitor, change))).code).toBe("TOO_MANY");
    await place.deliver();
    const mails = place.ports.mails.filter(({ to }) => to === guardian.email);
    expect(mails).toHaveLength(5);
    for (const { subject, text } of mails) {
      expect(`${subject} ${text.split("\n")[0]}`).not.toMatch(/Elsa|Maija/);
      expect(text).toContain("Elsa Björkhagen");
    }
  });

  test("sends many forms from one place only for a while", async () => {
    const place = await open();
    const visitor = { ...place.visitor, source: "192.0.2.1" };
    const form = () => told(place.call.id, { email: undefined, phone: "040 123 4567" });
    for (let time = 0; time < 100; time++) await submitApplication(visitor, form());
    expect((await refusal(submitApplication(visitor, form()))).key).toBe("recruitment:failure.manyFromHere");
  });

  test("puts no address and no second line into a name, and every real name goes through", () => {
    const call = newId();
    const problem = (name: string) => {
      const parsed = submitApplicationInput.safeParse({ call, id: newId(), name, birthYear: 1951, language: "sv" });
      return parsed.success ? "" : fieldProblems(parsed.error).map(({ path, key }) => `${path} ${key}`).join();
    };
    const refused = [
      "Avaa http://evil.example", "www.evil.example", "Avaa evil.example nyt", "a/b", "Elsa\nBcc: muu", "Elsa\u2028Muu",
      "Elsa\u202Emuu",
    ];
    expect(refused.map(problem)).toEqual(refused.map(() => "name recruitment:field.notAName"));
    const real = [
      "Seán O'Brien", "Anna-Liisa D’Angelo", "J.R. Virtanen", "A. Virtanen", "St.John Smith", "Ph.D. Aho", "محمد‌علی", "王小明",
      "Nguyễn Thị Minh Khai", "Ольга Иванова", "Máret Ánne Sárá-Näkkäläjärvi", "María José (Pepa) Núñez, Jr.", "李·明",
    ];
    expect(real.map(problem)).toEqual(real.map(() => ""));
  });
});
