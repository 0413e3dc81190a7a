# What heapq, bisect and functools say of arguments that do not fit; str of a derived class in f-strings; throw() that ends a generator.
import heapq, bisect, functools, operator
class T(str):
    def __str__(self): return 'shown'
def gen():
    try:
        yield 1
    except ValueError:
        pass
def thrown(g):
    next(g)
    try: g.throw(ValueError)
    except StopIteration as e: return e.args


def show(text, f):
    try:
        print(text, '->', repr(f()))
    except Exception as e:
        print(text, '->', type(e).__name__, e)


show('f\'{T("a")}\'', lambda: f'{T("a")}')
show("format(T('a'), '')", lambda: format(T('a'), ''))
show("format(T('a'), '>3')", lambda: format(T('a'), '>3'))
show("type(format(T('a')))", lambda: type(format(T('a'))))
show('thrown(gen())', lambda: thrown(gen()))
show('heapq.heappush([])', lambda: heapq.heappush([]))
show('heapq.heappush([], 1, 2)', lambda: heapq.heappush([], 1, 2))
show('heapq.heappop()', lambda: heapq.heappop())
show('heapq.heapify([], 1)', lambda: heapq.heapify([], 1))
show('heapq.heapify(x=[])', lambda: heapq.heapify(x=[]))
show('heapq.heappushpop([1])', lambda: heapq.heappushpop([1]))
show('heapq.heapreplace([])', lambda: heapq.heapreplace([]))
show('bisect.bisect()', lambda: bisect.bisect())
show('bisect.bisect([])', lambda: bisect.bisect([]))
show('bisect.bisect([], 1, foo=2)', lambda: bisect.bisect([], 1, foo=2))
show('bisect.insort([])', lambda: bisect.insort([]))
show('bisect.bisect_left([1], 1, 0, 1, 2)', lambda: bisect.bisect_left([1], 1, 0, 1, 2))
show('functools.reduce()', lambda: functools.reduce())
show('functools.reduce(operator.add)', lambda: functools.reduce(operator.add))
show('functools.reduce(operator.add, [1], 5, 6)', lambda: functools.reduce(operator.add, [1], 5, 6))
