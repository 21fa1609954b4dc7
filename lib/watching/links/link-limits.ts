// What is asked about at once. The background has no document, and imports nothing that reads one.

export const mostLinks = 100; // in sight at once
export const longestWords = 120; // characters of a link's words
export const longestLink = 2048; // characters of its address
