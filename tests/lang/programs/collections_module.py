from collections import Counter, OrderedDict, defaultdict, deque, namedtuple


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


o = OrderedDict([("a", 1), ("b", 2)])
print(o, OrderedDict(), o == {"b": 2, "a": 1}, o == OrderedDict([("b", 2), ("a", 1)]))
o.move_to_end("a")
print(o, o.keys(), o.values(), o.items(), "a" in o.keys(), list(reversed(o)))
o.move_to_end("a", last=False)
print(o, o.popitem(), o.popitem(last=False), len(o))
attempt(lambda: o.popitem())
attempt(lambda: o["q"])
attempt(lambda: o.move_to_end("z"))
p = OrderedDict(x=1, y=[2])
print(p | {"z": 1}, p.copy(), type(p.copy()).__name__, {**p}, dict(p))

lists = defaultdict(list)
lists["a"].append(1)
print(lists, lists["a"], len(lists), "z" in lists, lists.get("z"))
counts = defaultdict(lambda: defaultdict(int))
counts["x"]["y"] += 1
print({key: dict(inner) for key, inner in counts.items()})
attempt(lambda: defaultdict(3))
attempt(lambda: defaultdict(None, {"a": 1})["q"])

c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), sorted(c.elements()), c.total())
print(Counter(a=2) + Counter(a=1, b=3), Counter(a=2) - Counter(a=1, b=3))
print(Counter(a=2, b=1) & Counter(a=1, b=3), Counter(a=2) | Counter(b=3), Counter())
c.update("aa")
c.subtract({"a": 1})
print(c["a"], c.copy() == c)

Point = namedtuple("Point", "x y")
at = Point(1, y=2)
x, y = at
print(at, at.x, at[1], x, y, at == (1, 2), len(at), Point._fields, Point.__doc__)
print(at._asdict(), at._replace(x=5), Point._make([3, 4]), isinstance(at, tuple))
print(hash(at) == hash((1, 2)), sorted([Point(2, 1), Point(1, 2)]))
for f in (lambda: Point(1), lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, 2, z=3),
          lambda: Point(1, x=2), lambda: at.z, lambda: setattr(at, "x", 3),
          lambda: Point._make([1]), lambda: at._replace(q=1), lambda: namedtuple("P", "x x"),
          lambda: namedtuple("P", "_x"), lambda: namedtuple("P", "1x"),
          lambda: namedtuple("P", ["a", "b", "c"])(), lambda: namedtuple("P", "a", defaults=[1, 2]),
          lambda: namedtuple("P", "a, b", defaults=[5])(1),
          lambda: namedtuple("P", "a b", defaults=[5])(1, 2, 3),
          lambda: namedtuple("P", "a a 1", rename=True)(1, 2, 3)):
    attempt(f)


class Vector(namedtuple("Vector", "x y")):
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Vector(3, 4), Vector(3, 4).norm())

q = deque([1, 2, 3], maxlen=3)
q.append(4)
print(q)
q.appendleft(0)
print(q, q.popleft(), q.pop(), len(q), list(q), 2 in q, q[0], q[-1])
q.extend([7, 8])
q.rotate(1)
print(q, list(reversed(q)), q.count(7), q.maxlen, deque("ab"), deque([1]) == deque([1]))
attempt(lambda: deque().pop())
attempt(lambda: deque().popleft())
attempt(lambda: q[9])
q.clear()
print(bool(q), deque([1]) + deque([2]))
