/** An error whose message tells the user all there is to know, so that it is shown without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
}
