/** A first bank for its author to edit. It has no findings. */
export function firstBank(id: string): string {
  return `# A bank of questions for examdrill. Change everything, then check it with: examdrill lint
format: 1
id: "${id}" # its lasting name: answers are remembered by it
title: My first bank
language: en
license: CC-BY-4.0

# Topics let people choose what to practise. Each question may name one.
topics:
  basics:
    title: The basics
    notes: |
      What one should know before the questions. "examdrill study" shows it.

# Wrong beliefs that lead to wrong options.
misconceptions:
  louder-is-better: A louder voice has more authority.

questions:
  - id: first-question # never change it: the history goes by it
    topic: basics
    stem: A visitor raises their voice at the desk. What should the officer do first?
    options:
      - id: calm
        text: Speak calmly and ask what happened
        correct: true
        rationale: A calm voice lowers the tension, and the answer tells what is needed.
      - id: louder
        text: Speak louder than the visitor
        rationale: Two loud voices make an argument, and others join in.
        misconception: louder-is-better
      - id: wait
        text: Wait until the visitor has finished and left
        rationale: The concern stays unsolved, and the visitor may come back angrier.
    explanation: First lower the heat, then solve the problem.
    hint: Which of these changes the mood?
    difficulty: easy
    tags: [example]

  - id: second-question
    topic: basics
    # Several keys: say what they mean. "all" = choose all that apply, "one" = any key is right.
    select: all
    stem: Which of these belong in a report?
    options:
      - id: time
        text: When it happened
        correct: true
        rationale: Without a time nobody can compare the report with other records.
      - id: place
        text: Where it happened
        correct: true
        rationale: The place decides who has to act.
      - id: guess
        text: What you suspect about the person
        rationale: A suspicion is no observation, and it can harm somebody.
    explanation: A report says what was seen and heard, when and where.
    references:
      - title: Manual for security officers
        locator: chapter 4
        asOf: "2025-01" # when it was true, in quotes
`;
}
