/** Problems whose sentences travel to the browser. Any other one is found, and told, by the server. */
export const CHECKED = [
  ...["required", "email", "format", "choose"].map((key) => `kernel:field.${key}`),
  ...[
    "phone", "consentNeeded", "identityCode", "specialConsent", "wishPanel", "panelClosed",
    "seatNotHere", "birthYear", "tooYoung",
    "guardianMissing", "guardianContact", "guardianOwnAddress", "someContact", "staffExcluded", "influencingBodyExcluded",
  ].map((key) => `recruitment:field.${key}`),
] as const;
