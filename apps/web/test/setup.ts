// Component tests wait for what appears: a busy machine may need more than the library's one second.
if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/dom");
  configure({ asyncUtilTimeout: 20_000 });
}
