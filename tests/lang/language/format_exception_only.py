import traceback
def f(n): return f(n + 1) + 1
def g(n): return h(n)
def h(n): return g(n)
class R:
    def __repr__(s): return repr(s)
    def __eq__(s, o): return s == o
    def __getattr__(s, n): return getattr(s, n + 'x')
    def __str__(s): return f'{s}'
    def __len__(s): return len(s)
    def __iter__(s): return iter(s)
    def __hash__(s): return hash(s)
    def __call__(s): return s()
    def __bool__(s): return bool(s)
    def __getitem__(s, i): return s[i]
    def __add__(s, o): return s + o
    def __contains__(s, x): return x in s
    @property
    def p(s): return s.p
def one(): raise ValueError('v')
def syn(): raise SyntaxError('bad')
def two():
    raise KeyError('a\nb')
for c in (lambda: f(0), lambda: g(0), lambda: repr(R()), lambda: R() == 1, lambda: R().q, lambda: len(R()), lambda: iter(R()), lambda: bool(R()), lambda: R()[0], lambda: R() + 1, lambda: 1 in R(), lambda: R().p, one, syn, two):
    try: c()
    except Exception as e: print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e), traceback.format_exc().count('[Previous line repeated'), traceback.format_exc().splitlines()[-1])
