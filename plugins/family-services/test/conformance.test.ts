import { pluginConformance } from "@raati/core/testing";
import { familyServices } from "../src/index.ts";

pluginConformance(familyServices);
