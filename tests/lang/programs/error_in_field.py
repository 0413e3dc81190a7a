x = 1
print(f"abc {x} {x: {x x}}")
