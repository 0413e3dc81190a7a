for p in (50, 59, 60, 61, 62, 70, 100, 300):
    for v in (1e59, 2.0**200, 1e300, 123.5, 0.0, 1e-7, 2.0**-100, 5.0, 1e16):
        for s in ('', '#', ','):
            try:
                print(p, v, s, format(v, f"{s}.{p}"))
            except Exception as e:
                print(p, v, s, e)
for p in (0, 1, 2, 3, 16, 17):
    for v in (0.0, 5.0, 9.5, 9.96, 99.6, 12345.678, 1e16, 1e-4, 9.9999e-5, -0.0, 123456789.0, 0.5):
        for s in ('', '#', '0', '+', 'z', ',', '_'):
            print(p, v, s, format(v, f"{s}.{p}"), format(v, f"{'+' if s == '+' else ''}{'#' if s == '#' else ''}15.{p}"))
