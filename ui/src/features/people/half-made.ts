// A new person who is being typed in, by the event: who was begun is there again after another screen.

/** What is asked of somebody new. */
export interface Made {
  given_name: string;
  family_name: string;
  email: string;
  organisation: string;
  ticket: string;
}

/** Who was begun, by the event. */
export const begun = new Map<string, Made>();
