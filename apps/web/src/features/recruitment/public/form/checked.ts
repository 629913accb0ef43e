/** Problems whose sentences travel to the browser. Any other one is found, and told, by the server. */
export const CHECKED = [
  ...["required", "email", "format", "choose", "tooShort", "tooLong"].map((key) => `kernel:field.${key}`),
  ...[
    "notAName", "phone", "consentNeeded", "identityCode", "specialConsent", "wishPanel", "panelClosed",
    "panelNotInCall", "seatNotHere", "birthYear", "tooYoung",
    "guardianMissing", "guardianContact", "guardianOwnAddress", "someContact", "staffExcluded", "influencingBodyExcluded",
  ].map((key) => `recruitment:field.${key}`),
] as const;

/** Numbers in such a sentence are known only when the problem is: until then their places travel as they stand. */
export const BLANKS = { least: "{{least}}", most: "{{most}}" };
