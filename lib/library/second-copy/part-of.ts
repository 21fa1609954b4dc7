/** Numbers of a part of the second copy: few enough that who saves meanwhile waits some tens of milliseconds at most. */
const partLength = 64;

/** The part in which a number is. */
export const partOf = (number: number) => Math.floor(number / partLength);

/** The numbers of a part. */
export const numbersIn = (at: number) => Array.from({ length: partLength }, (_, i) => at * partLength + i);
