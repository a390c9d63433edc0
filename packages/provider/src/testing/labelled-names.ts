// Names of workers beside rows of an exclusion list, each pair labelled by a person: the same human being, or not. The match
// rule's error is measured on them.
// long because: it is a table

type Pair = readonly [given: string, family: string, listedGiven: string, listedMiddle: string, listedFamily: string]

/** One person, written in two ways. */
// prettier-ignore
export const samePerson: readonly Pair[] = [
  ['Ana', 'Rivera', 'ANA', '', 'RIVERA'], ['José', 'Núñez', 'JOSE', 'L', 'NUNEZ'], ['María', 'Peña', 'MARIA', '', 'PENA'],
  ['Robert', 'Smith', 'BOB', '', 'SMITH'], ['Bill', 'Jones', 'WILLIAM', 'T', 'JONES'], ['Kathy', 'Brown', 'KATHERINE', '', 'BROWN'],
  ['Mary-Ann', 'Lopez', 'MARYANN', '', 'LOPEZ'], ['Mary Ann', 'Clark', 'MARY', 'ANN', 'CLARK'], ['Luz', 'Ortega Ruiz', 'LUZ', '', 'ORTEGA'],
  ['Luz', 'Ortega', 'LUZ', '', 'ORTEGA-RUIZ'], ['Dana', 'Smith-Hall', 'DANA', '', 'SMITH'], ['Dana', 'Hall', 'DANA', 'R', 'SMITH HALL'],
  ['Jonathon', 'Meyers', 'JONATHAN', '', 'MEYERS'], ['Steven', 'Carter', 'STEPHEN', '', 'CARTER'], ['Deborah', 'Walsh', 'DEBRA', 'K', 'WALSH'],
  ['Thomas', 'OBrien', 'THOMAS', '', "O'BRIEN"], ['Patrick', "O'Neil", 'PATRICK', '', 'ONEIL'], ['Angela', 'Washington', 'ANGELA', '', 'WASHINGTN'],
  ['Angela', 'Washington', 'ANGELA', '', 'WASHIGNTON'], ['Marcus', 'Hernandez', 'MARCUS', '', 'HERNANDES'], ['Delroy', 'Banks', 'DELROY', 'P', 'BANKS'],
  ['Samuel', 'Crowe', 'SAM', '', 'CROWE'], ['Chris', 'Taylor', 'CHRISTOPHER', '', 'TAYLOR'], ['Liz', 'Moore', 'ELIZABETH', 'A', 'MOORE'],
  ['J', 'Anderson', 'JULIA', '', 'ANDERSON'], ['Julia', 'Anderson', 'J', '', 'ANDERSON'], ['Lee', 'Wong', 'WONG', '', 'LEE'],
  ['Michelle', 'Turner', 'MICHELE', '', 'TURNER'], ['Harold', 'Price Jr.', 'HAROLD', '', 'PRICE'], ['Harold', 'Price', 'HAROLD', '', 'PRICE III'],
  ['Guadalupe', 'Flores', 'LUPE', '', 'FLORES'], ['Ron', 'Peterson', 'RONALD', 'J', 'PETERSON'], ['Tony', 'DeLuca', 'ANTHONY', '', 'DE LUCA'],
  ['Theresa', 'Gordon', 'TERESA', '', 'GORDON'], ['Renée', 'Fontaine', 'RENEE', '', 'FONTAINE'], ['Tamika', 'Johnson', 'TAMIKA', 'D', 'JOHNSON'],
  ['Danny', 'Park', 'DANIEL', '', 'PARK'], ['Edward', 'Kowalski', 'TED', '', 'KOWALSKI'], ['Ann', 'Whitfield', 'MARGARET', 'ANN', 'WHITFIELD'],
  ['Priya', 'Natarajan', 'PRIYA', '', 'NATARAJAN'],
  // A married name and a nickname of one's own: no rule on names finds these; the number does.
  ['Sarah', 'Nguyen', 'SARAH', '', 'PHILLIPS'], ['Skip', 'Lawson', 'GERALD', '', 'LAWSON'],
]

/** Two people. */
// prettier-ignore
export const otherPerson: readonly Pair[] = [
  ['Ana', 'Rivera', 'LUIS', '', 'RIVERA'], ['Robert', 'Smith', 'SANDRA', '', 'SMITH'], ['Robert', 'Smith', 'ROBERTA', 'L', 'SMITHSON'],
  ['Ana', 'Rivera', 'ANA', '', 'RAMIREZ'], ['Michael', 'Johnson', 'MICHELE', '', 'JOHNSTON'], ['Daniel', 'Lee', 'DANIELLE', '', 'LEE'],
  ['Maria', 'Garcia', 'MARIO', '', 'GARZA'], ['Jose', 'Martinez', 'JOSEFINA', '', 'MARTIN'], ['Karen', 'White', 'KAREN', '', 'WHITAKER'],
  ['James', 'Wilson', 'JANE', '', 'WILSON'], ['David', 'Young', 'DAVID', '', 'YOUNGBLOOD'], ['Linda', 'King', 'LINDA', '', 'KLING'],
  ['Susan', 'Hill', 'SUSAN', '', 'HALL'], ['Carl', 'Reed', 'CARLA', '', 'READ'], ['Tina', 'Cole', 'TINA', '', 'COLEMAN'],
  ['Paul', 'Cox', 'PAUL', '', 'FOX'], ['Nancy', 'Ross', 'NANCY', '', 'ROSE'], ['Eric', 'Long', 'ERICA', '', 'LANG'],
  ['Mark', 'Bell', 'MARK', '', 'BALL'], ['Amy', 'Wood', 'AMY', '', 'WOODS'], ['Kevin', 'Baker', 'KELVIN', 'B', 'BARKER'],
  ['Laura', 'Green', 'LAURA', '', 'GREER'], ['Brian', 'Adams', 'BRIANNA', '', 'ADAMS'], ['Scott', 'Evans', 'SCOTT', '', 'EVERS'],
  ['Diane', 'Parker', 'DIANA', '', 'BAKER'], ['Peter', 'Morgan', 'PEDRO', '', 'MORGAN'], ['Alice', 'Cooper', 'ALICIA', '', 'COOPER'],
  ['Frank', 'Diaz', 'FRANCES', '', 'DIAZ'], ['George', 'Hayes', 'GEORGINA', '', 'HAYES'], ['Rosa', 'Vega', 'ROSALIND', '', 'VEGAS'],
  ['Henry', 'Ford', 'HARRY', '', 'FORD'], ['Joan', 'Perry', 'JOHN', '', 'PERRY'], ['Keisha', 'Brooks', 'KEISHA', '', 'BROOKSHIRE'],
  ['Omar', 'Ali', 'OMAR', '', 'ALVAREZ'], ['Vera', 'Stone', 'VERA', '', 'STONER'], ['Walter', 'Gray', 'WALTER', '', 'GRANT'],
  ['Jean', 'Marshall', 'JEANNE', '', 'MARSHALL'], ['Erin', 'Nichols', 'AARON', '', 'NICHOLS'], ['Dale', 'Hunter', 'GALE', '', 'HUNTER'],
  ['Carlos', 'Ramos', 'CARLA', '', 'RAMOS'],
]
