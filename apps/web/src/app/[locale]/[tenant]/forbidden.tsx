export { OthersWorkPage as default } from "../../../shell/others-work-page.tsx";
