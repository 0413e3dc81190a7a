# mini Lisp, RPN, brainf, tokenizer
import re, operator as op, math
def tokenize(s): return s.replace('(', ' ( ').replace(')', ' ) ').split()
def parse(t):
    if not t: raise SyntaxError('unexpected EOF')
    x = t.pop(0)
    if x == '(':
        l = []
        while t[0] != ')': l.append(parse(t))
        t.pop(0); return l
    if x == ')': raise SyntaxError('unexpected )')
    for f in (int, float):
        try: return f(x)
        except ValueError: pass
    return x
class Env(dict):
    def __init__(self, ps=(), args=(), outer=None): self.update(zip(ps, args)); self.outer = outer
    def find(self, v): return self if v in self else self.outer.find(v)
G = Env(); G.update(vars(math)) if 0 else None
G.update({'+': op.add, '-': op.sub, '*': op.mul, '/': op.truediv, '<': op.lt, '=': op.eq, '<=': op.le, 'car': lambda x: x[0], 'cdr': lambda x: x[1:], 'cons': lambda x, y: [x] + y, 'list': lambda *x: list(x), 'null?': lambda x: x == [], 'pi': math.pi, 'sqrt': math.sqrt, 'length': len, 'begin': lambda *x: x[-1]})
class Proc:
    def __init__(s, p, b, e): s.p, s.b, s.e = p, b, e
    def __call__(s, *a): return ev(s.b, Env(s.p, a, s.e))
def ev(x, e=G):
    if isinstance(x, str): return e.find(x)[x]
    if not isinstance(x, list): return x
    match x:
        case ['quote', q]: return q
        case ['if', t, a, b]: return ev(a if ev(t, e) else b, e)
        case ['define', n, v]: e[n] = ev(v, e)
        case ['set!', n, v]: e.find(n)[n] = ev(v, e)
        case ['lambda', p, b]: return Proc(p, b, e)
        case [f, *a]: return ev(f, e)(*[ev(i, e) for i in a])
for src in ('(define fact (lambda (n) (if (<= n 1) 1 (* n (fact (- n 1))))))', '(fact 30)', '(define mk (lambda (b) (lambda (x) (begin (set! b (+ b x)) b))))', '(define acc (mk 10))', '(acc 5)', '(acc 7)', '(cdr (quote (1 2 3)))', '(/ 1 0)', '(foo)', '(+ 1', ')', '(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))', '(fib 15)', '(sqrt 2)', '(+ 1 (quote a))'):
    try: print(src, '=>', ev(parse(tokenize(src))))
    except Exception as e: print(src, '!!', type(e).__name__, e)
def bf(p, inp=''):
    st, m = [], {}
    for i, c in enumerate(p):
        if c == '[': st.append(i)
        elif c == ']': j = st.pop(); m[i] = j; m[j] = i
    t, ptr, pc, out = [0] * 100, 0, 0, []
    while pc < len(p):
        c = p[pc]
        if c == '>': ptr += 1
        elif c == '<': ptr -= 1
        elif c == '+': t[ptr] = (t[ptr] + 1) % 256
        elif c == '-': t[ptr] = (t[ptr] - 1) % 256
        elif c == '.': out.append(chr(t[ptr]))
        elif c == '[' and not t[ptr] or c == ']' and t[ptr]: pc = m[pc]
        pc += 1
    return ''.join(out)
print(bf('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.'))
try: bf(']')
except IndexError as e: print(e)
TOK = re.compile(r'\s*(?:(\d+\.?\d*)|(.))')
class Calc:
    def __init__(s, t): s.t = [(a, b) for a, b in TOK.findall(t)] + [('', '')]; s.i = 0
    def peek(s): return s.t[s.i][1]
    def nxt(s): s.i += 1; return s.t[s.i - 1]
    def expr(s):
        v = s.term()
        while s.peek() in ('+', '-'):
            v = v + s.term() if s.nxt()[1] == '+' else v - s.term()
        return v
    def term(s):
        v = s.fac()
        while s.peek() and s.peek() in '*/%':
            o = s.nxt()[1]; r = s.fac(); v = {'*': op.mul, '/': op.truediv, '%': op.mod}[o](v, r)
        return v
    def fac(s):
        n, o = s.nxt()
        if n: v = float(n) if '.' in n else int(n)
        elif o == '(':
            v = s.expr()
            if s.nxt()[1] != ')': raise SyntaxError('expected )')
        elif o == '-': return -s.fac()
        else: raise SyntaxError(f'unexpected {o!r}')
        if s.peek() == '^': s.nxt(); return v ** s.fac()
        return v
for x in ('1+2*3', '(1+2)*3', '2^3^2', '-2^2', '10/4', '7%3*2', '1/0', '(1', '*', '1.5.2+1', '2 * (3 + 4) - -1', ''):
    try: print(x, '=', Calc(x).expr())
    except Exception as e: print(x, type(e).__name__, e)
def rpn(s):
    st = []
    for t in s.split():
        if t in '+-*/': b, a = st.pop(), st.pop(); st.append({'+': a + b, '-': a - b, '*': a * b, '/': a / b if b else float('nan')}[t])
        else: st.append(float(t))
    r, = st
    return r
for x in ('3 4 + 2 *', '1 +', '1 2', '5 1 2 + 4 * + 3 -', 'x'):
    try: print(rpn(x))
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
