import random
random.seed(7)
def bits():
    return random.choice([lambda: random.uniform(-1e3,1e3), lambda: float.fromhex('0x1.%013xp%d'%(random.getrandbits(52), random.randint(-1074,1023))), lambda: random.randint(-10**6,10**6)/10**random.randint(0,8), lambda: float(random.randint(-50,50))/2, lambda: 10.0**random.randint(-20,20)])()
def t(f):
    try: return repr(f())
    except Exception as e: return type(e).__name__+str(e)
for i in range(300):
    x=bits(); y=bits(); n=random.randint(-5,12); p=random.randint(0,17)
    print(repr(x), t(lambda: round(x,n)), t(lambda: round(x)), t(lambda: f'{x:.{p}f}') if abs(x)<1e20 else '', f'{x:.{p}e}', f'{x:.{p}g}', f'{x:#.{p}g}', f'{x:.{max(p,1)}}', f'{x:%}' if abs(x)<1e20 else '', f'{x:,.2f}' if abs(x)<1e20 else '', t(lambda: x//y), t(lambda: x%y), t(lambda: divmod(x,y)), t(lambda: x**2), t(lambda: abs(x)**0.5), t(lambda: int(x)) if abs(x)<1e30 else '', float(repr(x))==x, hash(x), x.hex(), t(lambda: x.as_integer_ratio()) if abs(x)<1e10 and abs(x)>1e-5 else '', '%.*f'%(p,x) if abs(x)<1e20 else '', '%g'%x, str(x))
