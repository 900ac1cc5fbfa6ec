/** Common given names in Norway: two words with capitals are a person when the first of them is one of these. */
export const givenNames: ReadonlySet<string> = new Set((
  'Aksel Alexander Alf Alfred Alva Amalie Amina Anders Andreas Ane Anette Anita Ann Anna Anne Annika Anton Arild Arne Asbjørn Astrid Aud August Aurora Barbro Benjamin Bente Berit Bernt Birgit Birgitte Birte '
  + 'Bjarne Bjørg Bjørn Bodil Brit Britt Camilla Cathrine Cecilie Charlotte Christian Christina Christine Christopher Dag Daniel David Ebba Egil Eirik Einar Eivind Eli Elias Elin Elisabeth Elise Ella Ellen Else Emil Emilie Emma Erik Erlend Erling Espen Eva Even '
  + 'Fatima Filip Finn Fred Frida Fredrik Frode Geir Gerd Greta Grete Grethe Gro Gudrun Guri Gunn Gunnar Gunvor Hanna Hanne Hans Harald Hassan Hedda Hege Heidi Helene Helge Henriette Henrik Herman Hilde Håkon Håvard Ida Inga Inge Ingeborg Inger Ingrid Ingvild Isak Ivar Iver '
  + 'Jakob Jan Jens Joakim Johan Johannes John Johnny Jonas Jorunn Josefine Jostein Julie Jøran Jørgen Jørn Karen Kari Karin Karl Karoline Kaspar Kenneth Ketil Kim Kine Kirsten Kjell Kjersti Kjetil Knut Kristian Kristin Kristina Kristine Kristoffer Kåre '
  + 'Lars Lasse Laila Lea Leif Lene Leon Line Linda Linn Lise Liv Live Liz Lone Lucas Ludvig Mads Magne Magnus Malin Margit Margrethe Mari Maria Marianne Marie Marit Marius Markus Marte Marthe Martin Mathias Mathilde Maja May Merete Mia Michael Mikkel Mohammed Mona Morten '
  + 'Nils Nina Nora Odd Oddvar Ola Olaf Olav Ole Oline Oliver Oscar Oskar Ottar Ove Patrick Paul Per Pernille Peter Petter Pål Ragnhild Ragnar Rakel Randi Rebekka Reidar Reidun Renate Robert Roger Roald Rolf Ronny Roy Rune Ruth '
  + 'Sandra Sara Selma Signe Sigrid Sigurd Silje Simen Simon Sindre Siri Siv Sissel Sofie Solveig Sondre Sonja Stein Steinar Stian Stig Stine Stefan Sunniva Svein Sverre Synne Synnøve Terje Thea Therese Thomas Thor Tiril Tobias Tom Tommy Tone Tonje Tor Tore Torill Torgeir Torstein Tove Trine Trond Trude Trygve Turid '
  + 'Ulrik Unni Ulf Valdemar Vebjørn Vegard Vera Vibeke Vidar Vigdis Viktor Vilde William Wenche Yngve Yusuf Øystein Øyvind Åge Åse Åshild Aasmund Åsmund Åsne'
).split(' '))
