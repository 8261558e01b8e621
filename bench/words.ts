export const PEOPLE = [
  'A visitor without a badge',
  'A delivery driver in a hurry',
  'A contractor with an expired permit',
  'A tenant who lost a key card',
  'A parent looking for a child',
  'A journalist with a camera',
  'A former employee',
  'A cleaner on the night shift',
  'An injured cyclist',
  'A guest who speaks little English',
  'A technician from the lift company',
  'A group of students',
];

export const DOINGS = [
  'asks to be let through',
  'refuses to show a document',
  'raises their voice',
  'leaves a bag unattended',
  'reports a smell of smoke',
  'takes pictures of the entrance',
  'says that a supervisor has agreed',
  'wants to borrow the radio',
  'props a fire door open',
  'asks who is on duty tonight',
  'has fallen on the stairs',
];

export const PLACES = [
  'at the loading dock',
  'in the main lobby',
  'beside the north stairwell',
  'on level two of the car park',
  'near the server room',
  'at the visitors’ desk',
  'in the food court',
  'outside the pharmacy',
  'by the staff entrance',
  'on the roof terrace',
  'in the archive',
  'at the turnstiles',
  'behind the stage',
];

export const ACTIONS = [
  'Listen first and repeat the request in calm words',
  'Call the control room and describe what is seen',
  'Write the time and the place into the daily log',
  'Keep the exit clear and stand to the side',
  'Ask for the permit and compare it with the list',
  'Offer help in plain and friendly language',
  'Wait until a second officer has arrived',
  'Point to the rule on the sign and explain it',
  'Send everybody to the assembly point at once',
  'Take the object away without asking anyone',
  'Ignore it until the end of the patrol',
  'Step in front of the person and block the way',
  'Hand the matter to the police without a report',
  'Promise that nothing will be written down',
];

export const BECAUSE = [
  'the post orders put safety before speed',
  'a clear record helps whoever reads it next week',
  'an officer observes and reports before acting',
  'nobody can judge what was never described',
  'the authority of an officer ends where the law says so',
  'people who are heard calm down sooner',
  'a blocked way out turns a small problem into a large one',
  'the client pays for order and not for arguments',
  'a guess under stress is wrong more often than right',
];

export const THEREFORE = [
  'so this step comes before the others',
  'which is why the manual names it first',
  'and the next shift can go on from there',
  'even when it costs a few minutes',
  'whatever the person may say about it',
  'and that protects the officer as well',
  'as the court has held more than once',
];
