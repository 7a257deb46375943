/** What is on one printed or drawn piece, settled before anything is drawn. */
export interface Sheet {
  /** File name of the Typst template in `src/press/templates/`, without extension. */
  template: string;
  /** Inputs of the template; each value is handed over as JSON. */
  inputs: Record<string, unknown>;
}
