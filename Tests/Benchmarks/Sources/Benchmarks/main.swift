// Rows of other parts of the program join here.
print(table(engineRows()))
