/** What stands for a picture's address until it is known where the article lies. */
export const pictureAddress = (name: string): string => `bilde-fra-importen/${name}`
