# Texts of numbers, however long, with underscores, spaces and what is no number.
def show(text):
    try:
        print(len(text), text[:12], float(text))
    except ValueError as e:
        print(len(text), text[:12], str(e)[:60], len(str(e)))


for text in ["1" + "0" * 5000 + "e-5000", "0." + "0" * 5000 + "12345e5001", "1_" * 3000 + "1", "1" * 6000, "x" * 6000,
             " 1_0.2_5e1_0 ", "1__0", "_1", "1_", "1_.5", "1._5", "1.5_e3", "1.5e_3", "\t-1_000\n", "0x10", "nan(1)", "1 2",
             "", " ", "inf", "-Infinity", "+nan", "1e400", "-1e-400", ".5", "5.", ".", "e5", "1e", "١٢.٥", "１_０"]:
    show(text)
