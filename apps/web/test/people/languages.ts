/** The languages of the service, as a page hands them to a form. */
export const languages = [
  { value: "fi" as const, label: "Suomi", lang: "fi" }, { value: "sv" as const, label: "Svenska", lang: "sv" },
  { value: "en" as const, label: "English", lang: "en" }, { value: "fi-plain" as const, label: "Selkosuomi", lang: "fi" },
];
