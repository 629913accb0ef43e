export { PlatformFrame as default } from "../../../shell/platform-frame.tsx";
