/** What a command's arguments say, or a sentence that says what is wrong with them. */
export type Parsed<Options> =
  | { readonly options: Options; readonly problem?: undefined }
  | { readonly options?: undefined; readonly problem: string };

/** What reads arguments, with what `parseArgs` throws as a problem; never throws. */
export function attempt<Options>(parse: () => Parsed<Options>): Parsed<Options> {
  try {
    return parse();
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
