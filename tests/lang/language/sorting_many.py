from operator import itemgetter, attrgetter, methodcaller
from functools import cmp_to_key
import heapq, bisect, random


class Student:
    def __init__(self, name, grade, age):
        self.name, self.grade, self.age = name, grade, age

    def __repr__(self):
        return repr((self.name, self.grade, self.age))


students = [Student('john', 'A', 15), Student('jane', 'B', 12), Student('dave', 'B', 10)]
print(sorted(students, key=lambda s: s.age), sorted(students, key=attrgetter('grade', 'age')))
students.sort(key=attrgetter('name'), reverse=True)
print(students, max(students, key=attrgetter('age')), list(map(methodcaller('__repr__'), students))[0])
rows = [('b', 2), ('a', 2), ('c', 1)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), sorted(rows, key=lambda r: (-r[1], r[0])))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(['10', '9', '1'], key=int), sorted('Banana apple Cherry'.split(), key=str.casefold))


def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


def quick(a):
    if len(a) <= 1:
        return a
    pivot, *rest = a
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge_sort(a):
    if len(a) < 2:
        return a
    mid = len(a) // 2
    left, right = merge_sort(a[:mid]), merge_sort(a[mid:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def heap_sort(a):
    h = list(a)
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]


random.seed(42)
data = [random.randint(0, 99) for _ in range(15)]
print(data, all(f(data) == sorted(data) for f in (bubble, quick, merge_sort, heap_sort)))
print(random.choice(data), random.sample(data, 3), random.shuffle(data), data, random.random(), random.uniform(1, 2), random.choices('abc', weights=[1, 2, 3], k=5), random.gauss(0, 1), random.randrange(0, 10, 3))
print(heapq.nlargest(3, data), heapq.nsmallest(2, data, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3])), heapq.heappushpop([1, 2], 0), heapq.heapreplace([1, 2], 5))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.insort(a, 4), a)
l = [5, 2, 9]
print(l.sort(), l, l.index(9), l.reverse(), l, l.pop(), l.insert(1, 'x'), l, l.remove('x'), l.count(9), l.extend('ab'), l, l.copy() is l, l.clear(), l)
for f in (lambda: sorted([1, 'a', None]), lambda: [3, 'x'].sort(), lambda: sorted([Student(1, 2, 3), Student(1, 2, 3)]), lambda: sorted([1j, 2j]), lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: sorted([1], lambda x: x), lambda: sorted(5), lambda: [1, 2][3], lambda: [1][1.0], lambda: [1] + (2,), lambda: [] * 1.5, lambda: heapq.heappop([]), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randint(5, 1), lambda: max([1, 'a']), lambda: sorted([{}, {}]), lambda: random.sample({1}, 1), lambda: [1].insert(1), lambda: list(5), lambda: [].append(), lambda: [1, 2].sort(key=5), lambda: sorted([(1, 'a'), (1, 2)]), lambda: itemgetter(), lambda: itemgetter(5)([1]), lambda: attrgetter('a.b')(1), lambda: random.choices([], k=1), lambda: random.randrange(0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = [[1, 2, 3], [4, 5, 6]]
print([list(c) for c in zip(*m)], [x for r in m for x in r], sum(map(sum, m)), m[-1][::-1])
b = m[:]; b[0][0] = 'shared'; print(m, b is m)
l = list(range(10)); l[2:5] = ['a']; del l[-2:]; l[::2] = [0] * len(l[::2]); print(l)
l[::2] = [1]
