export { filesHandlers } from "./handlers.ts";
export { releaseFile, takeFile, takeLogo } from "./hold-file.ts";
export { locales } from "./locales/index.ts";
export { FileModel } from "./model.ts";
export { openFile } from "./open-file.ts";
export { filesRouter } from "./router.ts";
export { uploadFile } from "./upload-file.ts";
