import { describe, expect, it } from "vitest";
import {
  abilitiesOf, all, always, authorize, holds, is, toFilter, filterFor, when, type Failure, type Policy,
} from "../../src/kernel/index.ts";

interface Note { readonly state: "draft" | "open"; readonly author: string }
interface Reader { readonly me: string; readonly staff: boolean }

const policy: Policy<Reader, Note, "change" | "remove"> = {
  see: ({ me, staff }) => (staff ? always : all(is("author", me))),
  change: ({ me }) => all(is("state", "draft"), is("author", me)),
  remove: ({ staff }) => when(staff),
};
const note: Note = { state: "draft", author: "ann" };

const codeOf = (work: () => void) => {
  try {
    work();
  } catch (error) {
    return (error as Failure).code;
  }
  return "allowed";
};

describe("authorize", () => {
  it("lets the author change a draft", () => {
    expect(codeOf(() => authorize(policy, { me: "ann", staff: false }, "change", note))).toBe("allowed");
  });

  it("hides what the reader may not see, whatever the verb", () => {
    expect(codeOf(() => authorize(policy, { me: "ben", staff: false }, "change", note))).toBe("NOT_FOUND");
    expect(codeOf(() => authorize(policy, { me: "ben", staff: false }, "see", note))).toBe("NOT_FOUND");
  });

  it("tells a reader who sees it that this is not allowed", () => {
    expect(codeOf(() => authorize(policy, { me: "ben", staff: true }, "change", note))).toBe("FORBIDDEN");
    expect(codeOf(() => authorize(policy, { me: "ann", staff: false }, "change", { ...note, state: "open" })))
      .toBe("FORBIDDEN");
  });
});

describe("abilitiesOf", () => {
  it("says of each verb what authorize would", () => {
    for (const reader of [{ me: "ann", staff: false }, { me: "ben", staff: true }, { me: "ben", staff: false }]) {
      const abilities = abilitiesOf(policy, reader, note);
      for (const verb of ["see", "change", "remove"] as const) {
        expect([verb, abilities[verb]]).toEqual([verb, codeOf(() => authorize(policy, reader, verb, note)) === "allowed"]);
      }
    }
  });
});

describe("filterFor", () => {
  it("has the condition of seeing in it", () => {
    const reader = { me: "ann", staff: false };
    expect(filterFor(policy, reader, "change")).toEqual(toFilter(all(policy.see(reader), policy.change(reader))));
    expect(holds(policy.see({ me: "ben", staff: false }), note)).toBe(false);
  });
});
