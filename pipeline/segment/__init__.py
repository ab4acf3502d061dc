"""Segmenters by name: jieba, pkuseg, char."""
